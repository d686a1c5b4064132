import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DirectoryFilterForm } from '@/components/referrals/directory-filter-form'
import { DirectoryList } from '@/components/referrals/directory-list'
import { listServices } from '@/lib/directory/read'
import { directoryFilterSchema } from '@/lib/directory/schema'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../staff-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'DirectoryPage' })
	return { title: t('title') }
}

export default async function DirectoryPage({ params, searchParams }: Props) {
	const filter = directoryFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/directory', 'directory.read', async (actor, locale) => {
		const t = await getTranslations('DirectoryPage')
		const all = await listServices(actor)
		const services = await listServices(actor, filter)
		return (
			<div className="grid gap-4">
				<h1>{t('title')}</h1>
				<DirectoryFilterForm values={filter} all={all} locale={locale} />
				<p>{services.length === 0 ? t('none') : t('count', { count: services.length })}</p>
				<DirectoryList services={services} locale={locale} />
			</div>
		)
	})
}
