import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { StaffLanguages } from '@/components/layout/staff-languages'
import { CodeForm } from '@/components/referrals/code-form'
import { ReceivedReferral } from '@/components/referrals/received-referral'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { passName, recipientWith } from '@/lib/referrals/answers/pass'
import { findDoorstep, findReceivedReferral } from '@/lib/referrals/answers/read'
import { answerReferralAction, openReferralAction } from './actions'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ReceivedPage' })
	return { title: t('title') }
}

export default async function ReceivedReferralPage({ params }: Props) {
	const { locale, token } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	const doorstep = await findDoorstep(token)
	const t = await getTranslations('ReceivedPage')
	// Not a "not found": that page needs script, and whoever stands before a dead link must be told whom to ask.
	if (!doorstep) {
		return (
			<>
				<h1>{t('deadTitle')}</h1>
				<p>{t('dead')}</p>
			</>
		)
	}
	const recipient = recipientWith(token, (await cookies()).get(passName(token))?.value)
	const referral = recipient && (await findReceivedReferral(recipient))
	return (
		<>
			{referral ? (
				<ReceivedReferral referral={referral} locale={locale} token={token} answer={answerReferralAction} />
			) : (
				<>
					<h1>{t('title')}</h1>
					<p>{t('doorstep', { centre: doorstep.centre })}</p>
					{doorstep.locked ? (
						<p className="notice-danger">{t('locked')}</p>
					) : (
						<CodeForm action={openReferralAction} token={token} />
					)}
				</>
			)}
			<StaffLanguages locale={locale} path={`/referral/${token}`} />
		</>
	)
}
