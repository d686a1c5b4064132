import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinkForm } from '@/components/referrals/link-form'
import { ReferralDetails } from '@/components/referrals/referral-details'
import { dayIn } from '@/lib/clients/day'
import { workplaceOf } from '@/lib/clients/workplace'
import { environment } from '@/lib/env'
import { isLocale, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { findReferral } from '@/lib/referrals/read'
import { stateAfter } from '@/lib/referrals/referral'
import { staffPage } from '../../../staff-page'
import { makeLinkAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'LinkPage' })
	return { title: t('title') }
}

export default async function LinkPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/referrals/${id}/link`, 'referral.send', async (actor, locale) => {
		const t = await getTranslations('LinkPage')
		const referral = await findReferral(actor, id, dayIn(workplaceOf(actor)?.timeZone ?? 'UTC'))
		if (!referral) notFound()
		const isDraft = referral.status === 'draft'
		const back = `/${locale}/staff/referrals/${id}`
		// One form at one place whatever the state: without script the page is made anew around the answer it carries.
		return (
			<div className="grid gap-5">
				<h1 className="print:hidden">{t(isDraft ? 'title' : 'titleAgain')}</h1>
				<div className="card print:hidden">
					<p className="mb-3 text-soft">{t(isDraft ? 'review' : 'older')}</p>
					<ReferralDetails referral={referral} locale={locale} />
				</div>
				{stateAfter(referral.status, 'revoke') === undefined ? (
					<p className="notice">{t('closed')}</p>
				) : (
					<LinkForm
						action={makeLinkAction}
						referral={referral}
						centre={workplaceOf(actor, referral.centreId)?.name ?? ''}
						idempotencyKey={randomUUID()}
						button={t(isDraft ? 'make' : 'makeAgain')}
						back={back}
						locale={locale}
						email={referral.service?.referralEmail ?? ''}
						letterLocale={referral.service?.languages.find(isLocale) ?? SOURCE_LOCALE}
						mailWorks={environment().mail !== undefined}
						confirmAt={`${environment().origin}/confirm`}
					/>
				)}
				<p className="print:hidden">
					<a href={back}>{referral.number}</a>
				</p>
			</div>
		)
	})
}
