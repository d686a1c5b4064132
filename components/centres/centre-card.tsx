import { getTranslations } from 'next-intl/server'
import { mapAddress, type PublicCentre } from '@/lib/centres/centre'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'
import { ContactList } from './contact-list'
import { OpeningTable } from './opening-table'

/** A centre: where it is, how to reach it, when it is open, which languages are spoken. */
export async function CentreCard({ centre, locale }: { centre: PublicCentre; locale: Locale }) {
	const [t, common, ask, booking] = await Promise.all([
		getTranslations('CentresPage'),
		getTranslations('Common'),
		getTranslations('AskLinks'),
		getTranslations('BookingPage'),
	])
	const map = mapAddress(centre)
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
				{map && (
					<div>
						<dt>{t('map')}</dt>
						<dd>
							<a href={map}>{t('directions')}</a>
						</dd>
					</div>
				)}
				{centre.openingHours.length > 0 && <OpeningTable centre={centre} locale={locale} />}
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
				</a>{' '}
				<a className="ask" href={`/${locale}/centres/${centre.slug}/appointments`}>
					{booking('title')} <span className="hidden-word">: {centre.name}</span>
				</a>
			</p>
		</li>
	)
}
