import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientSearch } from '@/components/clients/client-search'
import { ClientTable } from '@/components/clients/client-table'
import { listNewestClients } from '@/lib/clients/read'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../staff-page'
import { findClientsAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ClientsPage' })
	return { title: t('title') }
}

export default async function ClientsPage({ params }: Props) {
	return staffPage((await params).locale, '/staff/clients', 'client.find', async (actor, locale) => {
		const t = await getTranslations('ClientsPage')
		const rows = await listNewestClients(actor, 20)
		return (
			<div className="grid gap-6">
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('title')}</h1>
					<a className="button" href={`/${locale}/staff/clients/new`}>
						{t('new')}
					</a>
				</div>
				<div className="card">
					<ClientSearch action={findClientsAction} locale={locale} autoFocus />
				</div>
				<section className="grid gap-3">
					<h2>{t('newest')}</h2>
					{rows.length === 0 ? <p className="text-soft">{t('none')}</p> : <ClientTable rows={rows} locale={locale} />}
				</section>
			</div>
		)
	})
}
