import type { Day } from '../day'

export const CONSENT_FORMS = ['written', 'audio', 'video', 'verbal'] as const
export const GIVEN_BY = ['person', 'caregiver', 'other'] as const
export const SHARED_WITH = ['family', 'authorities', 'unhcr', 'organisations', 'others'] as const
export const WITHHOLD_REASONS = ['fear', 'own_telling', 'other'] as const

export type SharedWith = (typeof SHARED_WITH)[number]

/** What somebody wants nobody else to be told: items of a referral by name, and anything else in words. Sealed. */
export type Withheld = { items: string[]; other: string }

/** A consent as it stands: the latest one, unless it was withdrawn. */
export type Consent = {
	id: string
	form: string
	givenOn: Day
	language: string
	interpreterUsed: boolean
	givenBy: string
	certifiedBy: string
	services: boolean
	sharing: boolean
	reporting: boolean
	sharedWith: string[]
	withheld: Withheld
	withholdReason: string | null
	/** ISO 8601, or null while it stands */
	withdrawnAt: string | null
}

/** The consent that counts: the one given last, if it was not withdrawn. An older one does not come back to life. */
export function standingConsent(latestFirst: readonly Consent[]): Consent | undefined {
	const latest = latestFirst[0]
	return latest && latest.withdrawnAt === null ? latest : undefined
}
