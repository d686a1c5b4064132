import { SERVICE_TYPES, type ServiceType } from './service'

/** What the public list of services is narrowed to; what is not given narrows nothing. */
export type ServiceFilter = { destination?: string; type?: ServiceType; language?: string }

/** Reads the filter off an address; what makes no sense is as if not asked. */
export function readServiceFilter(given: Record<string, string | string[] | undefined>): ServiceFilter {
	const { destination, language } = given
	const type = SERVICE_TYPES.find((one) => one === given.type)
	return {
		...(typeof destination === 'string' && /^[a-z-]{1,40}$/.test(destination) ? { destination } : {}),
		...(type ? { type } : {}),
		...(typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? { language } : {}),
	}
}
