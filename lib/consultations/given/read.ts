import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { isId } from '@/lib/clients/id'
import { asSession } from '@/lib/db'
import { factKeysIn } from '@/lib/facts/fact'
import type { Figure } from '@/lib/facts/figure'
import { figuresAt } from '@/lib/facts/published'
import { factWordsOf } from '@/lib/facts/wording'
import { renderGuideText } from '@/lib/guides/markdown'
import { isoDay } from '@/lib/i18n/day'
import { isLocale, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'

/** A page as it was handed over: its text with the figures of that moment, and whether its substance has changed since. */
export type GivenText = {
	path: string
	locale: Locale
	number: number
	title: string
	summary: string
	/** Rendered and safe */
	html: string
	figures: Figure[]
	changed: boolean
}

/**
 * What somebody was told: the pages handed over in a consultation, with the texts and figures they had when it was logged.
 * @returns undefined: there is no such consultation, or it is another centre's
 */
export async function findGivenTexts(
	actor: Actor,
	id: string,
): Promise<{ heldOn: string; texts: GivenText[] } | undefined> {
	authorise(actor, 'consultation.read')
	if (!isId(id)) return undefined
	return asSession(actor.session, async (tx) => {
		const row = await tx.consultation.findUnique({
			where: { id },
			select: {
				heldOn: true,
				createdAt: true,
				handouts: {
					select: {
						version: {
							select: {
								locale: true,
								number: true,
								substance: true,
								title: true,
								summary: true,
								text: true,
								sourceVersion: { select: { substance: true } },
								guide: {
									select: {
										path: true,
										publications: {
											where: { locale: SOURCE_LOCALE, endedAt: null },
											select: { version: { select: { substance: true } } },
										},
									},
								},
							},
						},
					},
				},
			},
		})
		if (!row) return undefined
		const texts: GivenText[] = []
		for (const { version } of row.handouts) {
			const { locale, number, title, summary, text, guide } = version
			if (!isLocale(locale)) continue
			const figures = await figuresAt(tx, factKeysIn(text), locale, row.createdAt)
			const given = version.sourceVersion?.substance ?? version.substance
			const now = guide.publications[0]?.version.substance
			const { html } = renderGuideText(text, figures, await factWordsOf(locale))
			const changed = now === undefined || given < now
			texts.push({ path: guide.path, locale, number, title, summary, html, figures, changed })
		}
		return { heldOn: isoDay(row.heldOn), texts }
	})
}
