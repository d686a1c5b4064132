import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { ReceivedReferral as Received } from '@/lib/referrals/answers/recipient'
import { answersIn } from '@/lib/referrals/referral'
import { AnswerForm } from './answer-form'
import { ReceivedPerson } from './received-person'
import { ReferralHistory } from './referral-history'

type Props = {
	referral: Received
	locale: Locale
	token: string
	answer: (state: FormState, form: FormData) => Promise<FormState>
}

/** A referral as the receiving organisation sees it, and its answer. */
export async function ReceivedReferral({ referral, locale, token, answer }: Props) {
	const t = await getTranslations('ReceivedPage')
	const codes = await getTranslations('Codes')
	const isOpen = answersIn(referral.status).length > 0
	const { centre } = referral
	return (
		<div className="grid gap-6">
			<header className="grid gap-1">
				<h1>{t('title')}</h1>
				<p className="text-soft">
					<bdi>{t('for', { centre: centre.name })}</bdi>
					{' · '}
					<bdi>{referral.number}</bdi>
					{' · '}
					<span className="badge">{codes(`referralStatus.${referral.status}`)}</span>
				</p>
			</header>
			{isOpen ? (
				<>
					<p className="notice-warn my-0">{t('private')}</p>
					<section className="card grid gap-3">
						<h2>{t('asked')}</h2>
						<p className="whitespace-pre-wrap break-words" dir="auto">
							{referral.reason}
						</p>
						<dl className="facts">
							<div>
								<dt>{t('service')}</dt>
								<dd>
									<bdi>{referral.service}</bdi>
								</dd>
							</div>
							<div>
								<dt>{t('urgency')}</dt>
								<dd>{codes(`urgency.${referral.urgency}`)}</dd>
							</div>
							{referral.respondBy && (
								<div>
									<dt>{t('respondBy')}</dt>
									<dd>{formatDay(referral.respondBy, locale)}</dd>
								</div>
							)}
						</dl>
					</section>
					<section className="card grid gap-3">
						<h2>{t('person')}</h2>
						<ReceivedPerson person={referral.person} locale={locale} />
					</section>
					<section className="card grid gap-3">
						<AnswerForm action={answer} status={referral.status} version={referral.version} hidden={{ token }} />
					</section>
				</>
			) : (
				<p className="notice-good my-0">{t('closed')}</p>
			)}
			<section className="grid gap-3">
				<h2>{t('history')}</h2>
				<ReferralHistory events={referral.events} locale={locale} organisation={t('you')} />
			</section>
			<p className="text-soft">
				{t('questions', { centre: centre.name })} {centre.phone && <bdi dir="ltr">{centre.phone}</bdi>}{' '}
				{centre.email && <bdi dir="ltr">{centre.email}</bdi>}
			</p>
		</div>
	)
}
