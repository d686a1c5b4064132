import { publicDb } from '@/lib/db'
import { factKeysIn } from '@/lib/facts/fact'
import { findFigures } from '@/lib/facts/published'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { Purpose } from '@/lib/routes/route'
import type { Checklist, Stage } from './checklist'

/** What to do for a destination, stage by stage, in a language or in English where there is no translation. */
export async function findChecklist(destination: string, locale: Locale): Promise<Checklist> {
	const rows = await publicDb().checklistItem.findMany({
		where: { destinationSlug: destination },
		orderBy: { position: 'asc' },
		select: {
			key: true,
			stage: true,
			purposes: true,
			guide: true,
			texts: { where: { locale: { in: [locale, SOURCE_LOCALE] } } },
		},
	})
	let unreviewed = false
	const items = rows.flatMap(({ texts, stage, purposes, ...row }) => {
		const own = texts.find((text) => text.locale === locale)
		const text = own ?? texts.find((one) => one.locale === SOURCE_LOCALE)
		if (!text) return []
		if (own && locale !== SOURCE_LOCALE && own.nativeReviewedAt === null) unreviewed = true
		return [
			{
				...row,
				stage: stage as Stage,
				purposes: purposes as Purpose[],
				locale: own ? locale : SOURCE_LOCALE,
				text: text.text,
			},
		]
	})
	const figures = await findFigures(factKeysIn(items.map((item) => item.text).join(' ')), locale)
	return { items, figures, unreviewed }
}
