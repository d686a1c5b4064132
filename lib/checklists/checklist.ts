import type { Figure } from '@/lib/facts/figure'
import type { Locale } from '@/lib/i18n/locales'
import type { Purpose } from '@/lib/routes/route'

/** When something is to be done, in order. */
export const STAGES = ['three-months', 'one-month', 'one-week', 'border', 'first-week', 'first-three-months'] as const
export type Stage = (typeof STAGES)[number]

/** One thing to do before or after leaving. */
export type ChecklistItem = {
	/** `austria.passport-valid` */
	key: string
	stage: Stage
	purposes: Purpose[]
	/** The language of the text: the one asked for, or English. */
	locale: Locale
	/** One sentence with fact references. */
	text: string
	/** The path of the guide that says more. */
	guide: string | null
}

export type Checklist = { items: ChecklistItem[]; figures: Figure[]; unreviewed: boolean }
