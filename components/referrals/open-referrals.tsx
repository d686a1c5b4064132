import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { ReferralRow } from '@/lib/referrals/referral'
import { ReferralTable } from './referral-table'

/** The referrals of today's page that somebody still has to do something about. */
export async function OpenReferrals({ rows, total, locale }: { rows: ReferralRow[]; total: number; locale: Locale }) {
	const t = await getTranslations('TodayPage')
	return (
		<section className="grid gap-3">
			<h2>{t('referrals')}</h2>
			{total === 0 ? <p className="text-soft">{t('noReferrals')}</p> : <ReferralTable rows={rows} locale={locale} />}
			<p>
				<a href={`/${locale}/staff/referrals`}>{t('allReferrals')}</a>
			</p>
		</section>
	)
}
