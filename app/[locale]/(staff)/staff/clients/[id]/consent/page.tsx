import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsentForm } from '@/components/clients/consent-form'
import { dayIn } from '@/lib/clients/day'
import { findClientFile, listCentreLanguages } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../../staff-page'
import { recordConsentAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ConsentForm' })
	return { title: t('newTitle') }
}

export default async function NewConsentPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/clients/${id}/consent`, 'consent.record', async (actor, locale) => {
		const t = await getTranslations('ConsentForm')
		const file = await findClientFile(actor, id)
		if (!file || file.client.erased) notFound()
		return (
			<>
				<h1>{t('newTitle')}</h1>
				<p>
					<a href={`/${locale}/staff/clients/${id}`}>
						<bdi>{file.client.name || file.client.code}</bdi>
					</a>
				</p>
				<p className="mb-5 max-w-2xl text-soft">{t('replaces')}</p>
				<ConsentForm
					action={recordConsentAction}
					client={id}
					locale={locale}
					idempotencyKey={randomUUID()}
					today={dayIn(workplaceOf(actor, file.client.centreId)?.timeZone ?? 'UTC')}
					centreLanguages={await listCentreLanguages(actor)}
				/>
			</>
		)
	})
}
