import type { Locale } from '@/lib/i18n/locales'
import type { TypedValue } from './fact'

/** A fact as readers get it: its value, what it is called in their language, and where it comes from. Days are ISO. */
export type Figure = TypedValue & {
	key: string
	confirmed: boolean
	/** Its last day has passed; the figure must be checked before it is used. */
	expired: boolean
	validFrom: string | null
	validUntil: string
	checkedOn: string
	label: string
	note: string | null
	/** The language of label and note: the reader's, or English where there is no translation. */
	labelLocale: Locale
	source: { title: string; publisher: string; url: string }
}

/** What a fact is about, whatever the destination: `minimum-wage-hour` of `germany.minimum-wage-hour`. */
export function subjectOf(key: string): string {
	return key.slice(key.indexOf('.') + 1)
}

/** The id of a figure's row in the list at the end of a page. */
export function figureId(key: string): string {
	return `f-${key.replace('.', '-')}`
}

/** Whether a page must warn of it beside the value. */
export function isUncertain(figure: Figure): boolean {
	return figure.value === null || !figure.confirmed || figure.expired
}

/** Numbers to call in danger, the most general first. */
const EMERGENCY_SUBJECTS = [
	'emergency-number',
	'police-number',
	'women-helpline',
	'victim-helpline',
	'trafficking-helpline',
	'missing-children-hotline',
	'victim-support-helpline',
]

/** The numbers to call in danger among some figures; only those that can be relied on. */
export function emergencyFigures(figures: Figure[]): Figure[] {
	return bySubject(
		figures.filter((figure) => figure.type === 'phone' && !isUncertain(figure)),
		EMERGENCY_SUBJECTS,
	)
}

/** What most readers ask first about a destination, in this order; a destination page shows those it has. */
const KEY_SUBJECTS = [
	'emergency-number',
	'statutory-minimum-wage',
	'minimum-wage-hour',
	'minimum-wage-month',
	'working-hours-week',
	'paid-leave',
	'long-stay-visa-fee',
	'residence-permit-processing-time',
	'registration-deadline',
]

/** The few figures a destination page opens with. */
export function keyFigures(figures: Figure[]): Figure[] {
	return bySubject(figures, KEY_SUBJECTS)
}

function bySubject(figures: Figure[], subjects: string[]): Figure[] {
	return subjects.flatMap((subject) => figures.filter((figure) => subjectOf(figure.key) === subject))
}

/**
 * Destinations' figures side by side, subject by subject: what most of them have comes first, otherwise in the order of the
 * first destination, then the second and so on. Subjects only some have are kept; the others are null there.
 * @param columns the figures of each destination
 */
export function compareFigures(columns: Figure[][]): { subject: string; cells: (Figure | null)[] }[] {
	const subjects = [...new Set(columns.flat().map((figure) => subjectOf(figure.key)))]
	const rows = subjects.map((subject) => ({
		subject,
		cells: columns.map((figures) => figures.find((one) => subjectOf(one.key) === subject) ?? null),
	}))
	const known = (row: (typeof rows)[number]) => row.cells.filter((cell) => cell !== null).length
	return rows.sort((one, other) => known(other) - known(one))
}
