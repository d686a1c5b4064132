import type { ServicePlace, ServiceRecord } from '../service'
import { COUNTRY_TAXONOMY, derivedId, TYPES_TAXONOMY } from './identifiers'

type Json = Record<string, unknown>

/**
 * Services as HSDS 3.0 nests them (https://docs.openreferral.org, schema 3.0: `service` with its organization, languages,
 * phones, schedules, required documents, places and attributes). Hidden addresses stay out.
 */
export function asHsds(services: ServiceRecord[]): Json {
	return {
		total_items: services.length,
		total_pages: 1,
		page_number: 1,
		size: services.length,
		first_page: true,
		last_page: true,
		empty: services.length === 0,
		contents: services.map(serviceOf),
	}
}

function serviceOf(service: ServiceRecord): Json {
	const { id } = service
	const part = (kind: string, at: number) => derivedId(id, kind, String(at))
	return bare({
		id,
		organization: organizationOf(service.organization),
		name: service.name,
		alternate_name: service.nameEn,
		description: service.description,
		url: service.url,
		email: service.email,
		status: service.listed ? 'active' : 'inactive',
		application_process: service.application,
		fees_description: service.fees,
		eligibility_description: service.eligibility,
		assured_date: service.verifiedOn,
		phones: service.phone ? [{ id: part('phone', 0), number: service.phone, type: 'voice' }] : [],
		languages: service.languages.map((code, at) => ({ id: part('language', at), code, name: languageIn(code) })),
		schedules: service.schedule ? [{ id: part('schedule', 0), description: service.schedule }] : [],
		required_documents: service.documents.map((document, at) => ({ id: part('document', at), document })),
		service_at_locations: service.places.map((place) => ({
			id: derivedId(id, 'at', place.id),
			location: locationOf(place),
		})),
		attributes: [attributeOf(id, 'service', TYPES_TAXONOMY, service.type, service.type.replaceAll('_', ' '))],
	})
}

function organizationOf(organization: ServiceRecord['organization']): Json {
	const { id, name, url, country, description } = organization
	return bare({
		id,
		name,
		// HSDS asks for a description of each organization; where nobody wrote one, its name stands for it.
		description: description ?? name,
		website: url,
		attributes: [attributeOf(id, 'organization', COUNTRY_TAXONOMY, country, country)],
	})
}

function locationOf(place: ServicePlace): Json {
	const { id, name, address, city, region, postalCode, country, latitude, longitude, hidden } = place
	if (hidden) return bare({ id, location_type: 'physical', name: name ?? 'Address not public' })
	return bare({
		id,
		location_type: 'physical',
		name,
		latitude,
		longitude,
		addresses: [
			{
				id: derivedId(id, 'address'),
				address_1: address ?? '',
				city: city ?? '',
				state_province: region ?? '',
				postal_code: postalCode ?? '',
				country,
				address_type: 'physical',
			},
		],
	})
}

function attributeOf(
	of: string,
	entity: string,
	taxonomy: { id: string; name: string },
	code: string,
	name: string,
): Json {
	return {
		id: derivedId(of, taxonomy.name),
		link_id: of,
		link_entity: entity,
		taxonomy_term: {
			id: derivedId(taxonomy.name, code),
			code,
			name,
			description: name,
			taxonomy: taxonomy.name,
		},
	}
}

function languageIn(code: string): string {
	return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}

/** Without what is not known. */
function bare(object: Json): Json {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined))
}
