import type { Actor } from '@/lib/access/actor'
import { findTextDesk } from '@/lib/guides/drafts/read'
import { editionOf, latestOf } from '@/lib/guides/drafts/standing'
import type { GuideForm } from '@/lib/guides/schema'
import { today } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

/** The day an editor chooses who chooses none: half a year from now. */
export function inHalfAYear(): string {
	return new Date(Date.parse(today()) + 180 * 86_400_000).toISOString().slice(0, 10)
}

/** The form of a text as the page fills it for somebody, with some of it changed. */
export async function formOf(
	actor: Actor,
	guide: string,
	language: Locale,
	changed: Partial<GuideForm['content']> = {},
	more: Partial<GuideForm> = {},
): Promise<GuideForm> {
	const desk = await findTextDesk(actor, guide, language)
	if (!desk) throw new Error('no such guide')
	const { title, summary, answers, text, sources } = latestOf(desk)
	return {
		guide,
		language,
		version: editionOf(desk),
		intent: 'save',
		content: { title, summary, answers, text, sources, ...changed },
		reviewBy: inHalfAYear(),
		minor: false,
		native: false,
		figuresStay: false,
		source: desk.english?.now?.id,
		...more,
	}
}
