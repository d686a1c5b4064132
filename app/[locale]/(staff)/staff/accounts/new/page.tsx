import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { listCentres } from '@/lib/accounts/read'
import { staffPage } from '../../staff-page'
import { createAccountAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'AccountsPage' })
	return { title: t('create') }
}

/** A new account. */
export default async function NewAccountPage({ params }: Props) {
	const { locale } = await params
	return staffPage(locale, '/staff/accounts/new', 'account.create', async (actor, pageLocale) => {
		const t = await getTranslations('AccountsPage')
		const back = await getTranslations('AccountPage')
		return (
			<div className="grid grid-cols-1 gap-5">
				<header>
					<p>
						<a href={`/${pageLocale}/staff/accounts`}>{back('back')}</a>
					</p>
					<h1>{t('create')}</h1>
				</header>
				<AccountForm action={createAccountAction} idempotencyKey={randomUUID()} centres={await listCentres(actor)} />
			</div>
		)
	})
}
