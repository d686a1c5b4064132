import { getTranslations } from 'next-intl/server'
import { type PublicCentre, timeZoneName, wordOpeningHours } from '@/lib/centres/centre'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'
import { ContactList } from './contact-list'

/** A centre: where it is, how to reach it, when it is open, which languages are spoken. */
export async function CentreCard({ centre, locale }: { centre: PublicCentre; locale: Locale }) {
	const [t, common, ask] = await Promise.all([
		getTranslations('CentresPage'),
		getTranslations('Common'),
		getTranslations('AskLinks'),
	])
	const place = [centre.city, countryName(centre.country, locale)].filter((word) => word !== null)
	return (
		<li id={centre.slug}>
			{centre.demonstration && (
				<p className="note warn">
					<b>{common('demonstration')}.</b> {t('demonstration')}
				</p>
			)}
			<h2>
				<bdi>{centre.name}</bdi>
			</h2>
			<p className="soft">{place.join(' · ')}</p>
			<dl>
				<ContactList {...centre} />
				{centre.openingHours.length > 0 && (
					<div>
						<dt>{t('hours')}</dt>
						<dd>
							{wordOpeningHours(centre.openingHours, locale).map(({ days, times }) => (
								<p key={days}>
									{days} <bdi>{times}</bdi>
								</p>
							))}
							<small>{t('zone', { zone: timeZoneName(centre.timeZone, locale) })}</small>
						</dd>
					</div>
				)}
				{centre.languages.length > 0 && (
					<div>
						<dt>{t('languages')}</dt>
						<dd>
							{joinWords(
								centre.languages.map((tag) => languageName(tag, locale)),
								locale,
							)}
						</dd>
					</div>
				)}
			</dl>
			<p>
				<a className="ask" href={`/${locale}/centres/${centre.slug}/ask`}>
					{ask('ask')} <span className="hidden-word">: {centre.name}</span>
				</a>
			</p>
		</li>
	)
}
