import type { Role } from '@/lib/access/role'

/** An account as an administrator sees it. */
export type AccountEntry = {
	id: string
	email: string
	name: string
	role: Role
	locales: string[]
	centres: { id: string; name: string }[]
	createdAt: Date
	disabledAt: Date | null
	/** Browsers in which the person is signed in now. */
	sessions: number
}

/** Fewest characters of a password; NIST SP 800-63B asks for 8 at least, OWASP for more where there is no second factor. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200
