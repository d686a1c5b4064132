import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PersonForm } from '@/components/clients/person-form'
import { findClientFile, listCentreLanguages, listDestinations } from '@/lib/clients/read'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../../staff-page'
import { amendClientAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'PersonForm' })
	return { title: t('amendTitle') }
}

export default async function EditClientPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/clients/${id}/edit`, 'client.amend', async (actor, locale) => {
		const t = await getTranslations('PersonForm')
		const file = await findClientFile(actor, id)
		if (!file || file.client.erased) notFound()
		return (
			<>
				<h1>{t('amendTitle')}</h1>
				<p className="mb-5">
					<a href={`/${locale}/staff/clients/${id}`}>
						<bdi>{file.client.name || file.client.code}</bdi>
					</a>
				</p>
				<PersonForm
					action={amendClientAction}
					locale={locale}
					client={file.client}
					destinations={await listDestinations(actor)}
					centreLanguages={await listCentreLanguages(actor)}
				/>
			</>
		)
	})
}
