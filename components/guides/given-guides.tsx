import { getTranslations } from 'next-intl/server'
import type { GuideEntry } from '@/lib/guides/guide'
import { formatDay } from '@/lib/i18n/day'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'

type Props = { guides: { guide: GuideEntry; changedOn: string | null }[]; locale: Locale }

/** The pages of a pack, each with what happened to it since it was given. */
export async function GivenGuides({ guides, locale }: Props) {
	const [t, common] = await Promise.all([getTranslations('GivenPage'), getTranslations('Common')])
	return (
		<ul className="cards">
			{guides.map(({ guide, changedOn }) => {
				const foreign =
					guide.locale === locale ? {} : { lang: languageTagOf(guide.locale), dir: directionOf(guide.locale) }
				return (
					<li key={guide.path}>
						<h2 {...foreign}>
							<a href={`/${locale}/guides/${guide.path}`}>{guide.title}</a>
						</h2>
						<p>
							{changedOn === null ? (
								t('same')
							) : (
								<strong className="unsure">{t('changed', { date: formatDay(changedOn, locale) })}</strong>
							)}
						</p>
						{guide.locale !== locale && <small>{common('inEnglish')}</small>}
					</li>
				)
			})}
		</ul>
	)
}
