import type { Topic } from '@/lib/guides/topic'

/** What people ask about whom a kind of service can help. */
export const SERVICE_TOPICS: Record<string, Topic[]> = {
	employment: ['work'],
	integration: ['support'],
	recognition: ['qualifications'],
	language: ['language'],
	legal: ['support', 'rights'],
	labour_rights: ['rights'],
	migration_authority: ['admission'],
	health_insurance: ['living'],
	victim_support: ['support'],
	psychosocial: ['support'],
	housing: ['living'],
	education: ['study'],
	return: ['return'],
}
