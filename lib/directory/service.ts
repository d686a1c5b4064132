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

/** Where a service is. A hidden place is for staff alone. */
export type ServicePlace = {
	id: string
	name: string | null
	address: string | null
	city: string | null
	region: string | null
	postalCode: string | null
	/** ISO 3166-1 alpha-2 */
	country: string
	/** Degrees; both or neither. */
	latitude: number | null
	longitude: number | null
	hidden: boolean
}

/** Everything the directory holds of a service, as editors and exchange files have it. */
export type ServiceRecord = {
	id: string
	organization: { id: string; name: string; url: string | null; country: string; description: string | null }
	/** In the original language */
	name: string
	nameEn: string | null
	/** English, as the texts after it */
	description: string | null
	type: ServiceType
	languages: string[]
	url: string | null
	phone: string | null
	email: string | null
	eligibility: string | null
	fees: string | null
	application: string | null
	schedule: string | null
	documents: string[]
	listed: boolean
	/** `YYYY-MM-DD` */
	verifiedOn: string | null
	places: ServicePlace[]
}

/** A service on the desk of an editor. */
export type ServiceFile = ServiceRecord & {
	version: number
	referralEmail: string | null
	verifiedBy: string | null
	demonstration: boolean
}
