import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportForm } from '@/components/directory/export-form'
import { ImportForm } from '@/components/directory/import-form'
import { may } from '@/lib/access/policy'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { importDirectoryAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'DirectoryExchange' })
	return { title: t('title') }
}

export default async function ExchangePage({ params }: Props) {
	return staffPage((await params).locale, '/staff/directory/exchange', 'directory.read', async (actor) => {
		const t = await getTranslations('DirectoryExchange')
		return (
			<div className="grid gap-6">
				<h1>{t('title')}</h1>
				<p>{t('intro')}</p>
				<ExportForm />
				{may(actor, 'directory.edit') && <ImportForm action={importDirectoryAction} />}
			</div>
		)
	})
}
