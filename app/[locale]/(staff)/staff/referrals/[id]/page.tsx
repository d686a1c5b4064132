import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AnswerForm } from '@/components/referrals/answer-form'
import { ConfirmForm } from '@/components/referrals/confirm-form'
import { LinkState } from '@/components/referrals/link-state'
import { ReferralDetails } from '@/components/referrals/referral-details'
import { ReferralHistory } from '@/components/referrals/referral-history'
import { RevokeForm } from '@/components/referrals/revoke-form'
import { dayIn } from '@/lib/clients/day'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { findReferral } from '@/lib/referrals/read'
import { answersIn, stateAfter } from '@/lib/referrals/referral'
import { staffPage } from '../../staff-page'
import { confirmReferralAction, recordAnswerAction, revokeReferralAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ReferralPage' })
	return { title: t('title') }
}

export default async function ReferralPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/referrals/${id}`, 'referral.read', async (actor, locale) => {
		const t = await getTranslations('ReferralPage')
		const referral = await findReferral(actor, id, dayIn(workplaceOf(actor)?.timeZone ?? 'UTC'))
		if (!referral) notFound()
		const { status, version } = referral
		const isOpen = stateAfter(status, 'revoke') !== undefined
		return (
			<div className="grid gap-6">
				<h1>{t.rich('heading', { number: referral.number, bdi: (text) => <bdi>{text}</bdi> })}</h1>
				<div className="card">
					<ReferralDetails referral={referral} locale={locale} />
				</div>
				{isOpen && <LinkState referral={referral} locale={locale} />}
				<section className="grid max-w-3xl gap-3">
					<h2>{t('history')}</h2>
					<ReferralHistory events={referral.events} locale={locale} organisation={t('byOrganisation')} />
				</section>
				{answersIn(status).length > 0 && (
					<AnswerForm action={recordAnswerAction} status={status} version={version} hidden={{ id }} onBehalf />
				)}
				{status !== 'draft' && <ConfirmForm action={confirmReferralAction} referral={referral} />}
				{isOpen && <RevokeForm action={revokeReferralAction} referral={referral} />}
			</div>
		)
	})
}
