import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountTable } from '@/components/accounts/account-table'
import { listAccounts } from '@/lib/accounts/read'
import { staffPage } from '../staff-page'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'AccountsPage' })
	return { title: t('title') }
}

/** Everybody who can sign in, and who could once. */
export default async function AccountsPage({ params }: Props) {
	const { locale } = await params
	return staffPage(locale, '/staff/accounts', 'account.list', async (actor, pageLocale) => {
		const t = await getTranslations('AccountsPage')
		return (
			<div className="grid grid-cols-1 gap-5">
				<header className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('title')}</h1>
					<a className="button" href={`/${pageLocale}/staff/accounts/new`}>
						{t('create')}
					</a>
				</header>
				<AccountTable accounts={await listAccounts(actor)} locale={pageLocale} />
			</div>
		)
	})
}
