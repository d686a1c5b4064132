import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DirectoryFilterForm } from '@/components/referrals/directory-filter-form'
import { DirectoryList } from '@/components/referrals/directory-list'
import { may } from '@/lib/access/policy'
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
		const mayEdit = may(actor, 'directory.edit')
		return (
			<div className="grid gap-4">
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('title')}</h1>
					<div className="actions">
						<a className="button-quiet" href={`/${locale}/staff/directory/exchange`}>
							{t('exchange')}
						</a>
						{mayEdit && (
							<a className="button" href={`/${locale}/staff/directory/new`}>
								{t('add')}
							</a>
						)}
					</div>
				</div>
				<DirectoryFilterForm values={filter} all={all} locale={locale} />
				<p>{services.length === 0 ? t('none') : t('count', { count: services.length })}</p>
				<DirectoryList services={services} locale={locale} mayEdit={mayEdit} />
			</div>
		)
	})
}
