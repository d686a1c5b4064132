import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ServiceForm } from '@/components/directory/service-form'
import { findService } from '@/lib/directory/read'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { amendServiceAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ServiceForm' })
	return { title: t('change') }
}

export default async function ServicePage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/directory/${id}`, 'directory.edit', async (actor, locale) => {
		const t = await getTranslations('ServiceForm')
		const service = await findService(actor, id)
		if (!service) notFound()
		return (
			<div className="grid gap-5">
				<h1>{t('change')}</h1>
				<ServiceForm action={amendServiceAction} locale={locale} service={service} />
			</div>
		)
	})
}
