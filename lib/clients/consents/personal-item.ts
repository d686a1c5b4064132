/**
 * What of a person's file may be told to another organisation, item by item. `reason` is what the counsellor writes in
 * the referral itself.
 */
export const PERSONAL_ITEMS = [
	'name',
	'contact',
	'birth',
	'sex',
	'nationality',
	'languages',
	'education',
	'occupation',
	'plan',
	'documents',
] as const

export type PersonalItem = (typeof PERSONAL_ITEMS)[number]

export function isPersonalItem(value: unknown): value is PersonalItem {
	return typeof value === 'string' && (PERSONAL_ITEMS as readonly string[]).includes(value)
}
