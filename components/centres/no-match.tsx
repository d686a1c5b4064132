import { getTranslations } from 'next-intl/server'
import type { PublicCentre } from '@/lib/centres/centre'
import { nextOpening } from '@/lib/centres/opening-hours'
import type { CentreFilter } from '@/lib/centres/schema'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

type Props = { all: PublicCentre[]; filter: CentreFilter; locale: Locale; now: Date }

/** No centre is as wished: when the next one that otherwise fits opens, and the way back to all. */
export async function NoMatch({ all, filter, locale, now }: Props) {
	const t = await getTranslations('PlaceFilter')
	const fitting = all.filter(
		(centre) =>
			(filter.country === undefined || centre.country === filter.country) &&
			(filter.language === undefined || centre.languages.includes(filter.language)),
	)
	const openings = fitting.flatMap((centre) => {
		const next = nextOpening(centre, now)
		return next ? [{ ...next, name: centre.name }] : []
	})
	const [first] = openings.sort((a, b) => (`${a.date} ${a.opens}` < `${b.date} ${b.opens}` ? -1 : 1))
	return (
		<div className="note">
			<p>{t('noMatch')}</p>
			{filter.openNow && first && (
				<p>
					{t.rich('next', {
						name: first.name,
						day: formatDay(first.date, locale),
						time: first.opens,
						bdi: (words) => <bdi>{words}</bdi>,
					})}
				</p>
			)}
			<p>
				<a href={`/${locale}/centres`}>{t('back')}</a>
			</p>
		</div>
	)
}
