import { getTranslations } from 'next-intl/server'
import type { Consent } from '@/lib/clients/consents/consent'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'

type Props = { consent: Consent | undefined; client: string; locale: Locale }

/** The consent a referral rests on and what it withholds, or that there is none. */
export async function ConsentGround({ consent, client, locale }: Props) {
	const t = await getTranslations('ReferralForm')
	const codes = await getTranslations('Codes')
	if (!consent?.sharing) {
		return (
			<div className="notice-warn">
				<p>{t('noConsent')}</p>
				<p>
					<a href={`/${locale}/staff/clients/${client}/consent`}>{t('recordConsent')}</a>
				</p>
			</div>
		)
	}
	const withheld = [
		...consent.withheld.items.map((item) => codes(`personalItem.${item}`)),
		...(consent.withheld.other ? [consent.withheld.other] : []),
	]
	const named = consent.sharedWith.map((who) => codes(`sharedWith.${who}`))
	return (
		<div className="notice">
			<p>{t('rests', { date: formatDay(consent.givenOn, locale), list: joinWords(named, locale) })}</p>
			{withheld.length > 0 && (
				<p className="font-semibold text-warn" dir="auto">
					{t('withheld', { list: joinWords(withheld, locale) })}
				</p>
			)}
		</div>
	)
}
