import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnAccount } from '@/components/accounts/own-account'
import { choosableLanguages } from '@/lib/accounts/own/write'
import { findOwnAccount } from '@/lib/accounts/read'
import { LOCALES } from '@/lib/i18n/locales'
import { staffPage } from '../staff-page'
import { changePasswordAction, endOtherSessionsAction, setLanguageAction } from './actions'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'OwnAccountPage' })
	return { title: t('title') }
}

/** Everybody's own account. */
export default async function OwnAccountPage({ params, searchParams }: Props) {
	const { locale } = await params
	const { done } = await searchParams
	return staffPage(locale, '/staff/account', null, async (actor, pageLocale) => {
		const { email, locales, otherSessions } = await findOwnAccount(actor)
		return (
			<OwnAccount
				name={actor.name}
				email={email}
				language={locales[0] ?? pageLocale}
				languages={choosableLanguages(actor, LOCALES)}
				otherSessions={otherSessions}
				ended={done === 'ended'}
				actions={{
					changePassword: changePasswordAction,
					endOthers: endOtherSessionsAction,
					setLanguage: setLanguageAction,
				}}
			/>
		)
	})
}
