/** What a person of the staff may be. One role an account; counsellors and supervisors work at the centres they belong to. */
export const ROLES = ['counsellor', 'supervisor', 'editor', 'translator', 'analyst', 'administrator'] as const

export type Role = (typeof ROLES)[number]

export function isRole(value: unknown): value is Role {
	return typeof value === 'string' && (ROLES as readonly string[]).includes(value)
}
