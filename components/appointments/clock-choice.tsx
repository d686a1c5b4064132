import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { clockCountries } from '@/lib/i18n/zones'

/** By whose clocks times are shown: a plain form that asks for the same page. */
export async function ClockChoice({ path, locale, clock }: { path: string; locale: Locale; clock: string }) {
	const t = await getTranslations('BookingPage')
	return (
		<form className="filter" method="get" action={path}>
			<label>
				{t('clock')}
				<select name="clock" defaultValue={clock}>
					<option value="">{t('centreClock')}</option>
					{clockCountries(locale).map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</select>
			</label>
			<button type="submit">{t('show')}</button>
		</form>
	)
}
