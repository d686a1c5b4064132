import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountView } from '@/components/accounts/account-view'
import { findAccount } from '@/lib/accounts/read'
import { staffPage } from '../../staff-page'
import { disableAction, enableAction, endSessionsAction, resetPasswordAction } from './actions'

type Props = {
	params: Promise<{ locale: string; id: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'AccountsPage' })
	return { title: t('title') }
}

/** One account. */
export default async function AccountPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	const { done } = await searchParams
	return staffPage(locale, `/staff/accounts/${id}`, 'account.list', async (actor, pageLocale) => {
		const account = await findAccount(actor, id)
		if (!account) notFound()
		return (
			<AccountView
				account={account}
				isOwn={account.id === actor.account}
				locale={pageLocale}
				timeZone={actor.centres[0]?.timeZone}
				idempotencyKey={randomUUID()}
				done={done === 'yes'}
				actions={{
					disable: disableAction,
					enable: enableAction,
					endSessions: endSessionsAction,
					reset: resetPasswordAction,
				}}
			/>
		)
	})
}
