/** What a service does, as far as referrals and the public list sort by it. */
export const SERVICE_TYPES = [
	'employment',
	'integration',
	'recognition',
	'language',
	'legal',
	'labour_rights',
	'migration_authority',
	'health_insurance',
	'victim_support',
	'psychosocial',
	'housing',
	'education',
	'return',
	'other',
] as const

export type ServiceType = (typeof SERVICE_TYPES)[number]

/** A listed service, as the public may see it. */
export type PublicService = {
	slug: string
	/** In the original language of its country. */
	name: string
	nameEn: string | null
	/** English. */
	description: string | null
	type: ServiceType
	languages: string[]
	url: string | null
	phone: string | null
	/** ISO date on which somebody last looked it up. */
	verifiedOn: string | null
	/** ISO 3166-1 alpha-2 */
	country: string
	/** Exists only to try the portal. */
	demonstration: boolean
}

/** A service as staff see it. */
export type DirectoryEntry = {
	id: string
	/** In the original language */
	name: string
	nameEn: string | null
	/** English */
	description: string | null
	type: ServiceType
	languages: string[]
	url: string | null
	phone: string | null
	/** `YYYY-MM-DD` */
	verifiedOn: string | null
	organization: string
	/** ISO 3166-1 alpha-2 */
	country: string
	/** Exists only to try the portal. */
	demonstration: boolean
}

/** What the directory is narrowed to. */
export type DirectoryFilter = {
	country?: string | undefined
	type?: string | undefined
	language?: string | undefined
}
