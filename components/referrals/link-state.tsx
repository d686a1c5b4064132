import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { ReferralFile } from '@/lib/referrals/referral'

/** Whether the organisation can open the referral now, and the way to send it or to make a new link. */
export async function LinkState({ referral, locale }: { referral: ReferralFile; locale: Locale }) {
	const t = await getTranslations('ReferralPage')
	const href = `/${locale}/staff/referrals/${referral.id}/link`
	if (referral.status === 'draft') {
		return (
			<p>
				<a className="button" href={href}>
					{t('reviewAndSend')}
				</a>
			</p>
		)
	}
	const { link } = referral
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
			<p className={link?.locked ? 'font-semibold text-danger' : ''}>
				{!link
					? t('noLink')
					: link.locked
						? t('linkLocked')
						: t('linkWorks', { date: formatDay(link.expiresAt.slice(0, 10), locale) })}
			</p>
			<a className="button-quiet" href={href}>
				{t('newLink')}
			</a>
		</div>
	)
}
