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
