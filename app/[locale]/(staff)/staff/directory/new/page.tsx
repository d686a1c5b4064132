import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ServiceForm } from '@/components/directory/service-form'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { addServiceAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ServiceForm' })
	return { title: t('add') }
}

export default async function NewServicePage({ params }: Props) {
	return staffPage((await params).locale, '/staff/directory/new', 'directory.edit', async (_, locale) => {
		const t = await getTranslations('ServiceForm')
		return (
			<div className="grid gap-5">
				<h1>{t('add')}</h1>
				<ServiceForm action={addServiceAction} locale={locale} idempotencyKey={randomUUID()} />
			</div>
		)
	})
}
