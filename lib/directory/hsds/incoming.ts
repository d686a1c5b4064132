import { z } from 'zod'
import { SERVICE_TYPES, type ServiceRecord } from '../service'
import { COUNTRY_TAXONOMY, derivedId, TYPES_TAXONOMY } from './identifiers'

/** What is wrong with a row: where it stands in the file, which field, and why (a key of `FormErrors`). */
export type Fault = { where: string; field: string; reason: string }

/** A nested service of a file, and where it stood. */
export type Found = { where: string; service: unknown }

const trimmed = (value: unknown) =>
	typeof value === 'string' ? value.replaceAll('\0', '').trim() || undefined : (value ?? undefined)
const string = (max: number) => z.string({ error: 'required' }).max(max, { error: 'tooLong' })
const text = (max: number) => z.preprocess(trimmed, string(max))
const maybe = (max: number) => z.preprocess(trimmed, string(max).optional())
const uuid = z.preprocess(
	(value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
	z.string({ error: 'required' }).regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/, { error: 'notAnId' }),
)
const address = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() === '' ? undefined : (value ?? undefined)),
	z
		.url({ protocol: /^https?$/, error: 'notAnAddress' })
		.max(500, { error: 'notAnAddress' })
		.optional(),
)
const email = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() === '' ? undefined : (value ?? undefined)),
	z.email({ error: 'notAnEmail' }).max(254, { error: 'notAnEmail' }).optional(),
)
const degrees = (most: number) =>
	z.preprocess(
		(value) => (value === '' || value === null || value === undefined ? undefined : Number(value)),
		z
			.number({ error: 'notANumber' })
			.refine((number) => Math.abs(number) <= most, { error: 'notANumber' })
			.optional(),
	)
const list = <T extends z.ZodType>(of: T) =>
	z.preprocess((value) => value ?? [], z.array(of).max(200, { error: 'tooLong' }))

const attribute = z.object({
	taxonomy_term: z.object({ code: maybe(100), name: maybe(200), taxonomy: maybe(200) }).optional(),
})
const place = z.object({
	location: z
		.object({
			id: uuid.optional(),
			name: maybe(200),
			latitude: degrees(90),
			longitude: degrees(180),
			addresses: list(
				z.object({
					address_1: maybe(300),
					city: maybe(100),
					state_province: maybe(100),
					postal_code: maybe(20),
					country: z.preprocess(
						(value) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
						z.string({ error: 'required' }).regex(/^[A-Z]{2}$/, { error: 'notACountry' }),
					),
				}),
			),
		})
		.optional(),
})

const shape = z.object({
	id: uuid,
	name: text(200),
	alternate_name: maybe(200),
	description: maybe(4000),
	url: address,
	email,
	status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed'], {
		error: (issue) => (issue.input === undefined || issue.input === '' ? 'required' : 'unknownCode'),
	}),
	application_process: maybe(4000),
	fees_description: maybe(4000),
	eligibility_description: maybe(4000),
	assured_date: z.preprocess(
		(value) => (value === '' || value === null ? undefined : value),
		z.iso.date({ error: 'notADate' }).optional(),
	),
	phones: list(z.object({ number: text(60) })),
	languages: list(
		z.object({
			code: z.preprocess(
				(value) => (typeof value === 'string' ? value.trim() : value),
				z.string({ error: 'required' }).regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'notALanguage' }),
			),
		}),
	),
	schedules: list(z.object({ description: maybe(2000) })),
	required_documents: list(z.object({ document: maybe(500) })),
	service_at_locations: list(place),
	attributes: list(attribute),
	organization: z.object(
		{ id: uuid, name: text(200), description: maybe(4000), website: address, attributes: list(attribute) },
		{ error: 'required' },
	),
})

type Shape = z.output<typeof shape>

/** Checks services of a file one by one. @returns those that are right, and everything that is wrong with the others */
export function checkServices(found: Found[]): { services: ServiceRecord[]; faults: Fault[] } {
	const services: ServiceRecord[] = []
	const faults: Fault[] = []
	const seen = new Set<string>()
	for (const { where, service } of found) {
		const parsed = shape.safeParse(service)
		if (!parsed.success) {
			for (const issue of parsed.error.issues) {
				const reason = /^[a-zA-Z]+$/.test(issue.message) ? issue.message : 'invalid'
				faults.push({ where, field: issue.path.join('.') || 'service', reason })
			}
			continue
		}
		const country = codeIn(parsed.data.organization.attributes, COUNTRY_TAXONOMY.name) ?? firstCountry(parsed.data)
		if (!country || !/^[A-Z]{2}$/.test(country))
			faults.push({ where, field: 'organization.country', reason: 'required' })
		else if (seen.has(parsed.data.id)) faults.push({ where, field: 'id', reason: 'twice' })
		else services.push(recordOf(parsed.data, country))
		seen.add(parsed.data.id)
	}
	return { services, faults }
}

function recordOf(service: Shape, country: string): ServiceRecord {
	const code = codeIn(service.attributes, TYPES_TAXONOMY.name)
	const { organization } = service
	return {
		id: service.id,
		organization: {
			id: organization.id,
			name: organization.name,
			url: organization.website ?? null,
			country,
			description:
				organization.description && organization.description !== organization.name ? organization.description : null,
		},
		name: service.name,
		nameEn: service.alternate_name ?? null,
		description: service.description ?? null,
		type: SERVICE_TYPES.find((one) => one === code) ?? 'other',
		languages: [...new Set(service.languages.map((one) => one.code))],
		url: service.url ?? null,
		phone: service.phones[0]?.number ?? null,
		email: service.email ?? null,
		eligibility: service.eligibility_description ?? null,
		fees: service.fees_description ?? null,
		application: service.application_process ?? null,
		schedule:
			service.schedules
				.map((one) => one.description)
				.filter(Boolean)
				.join('\n') || null,
		documents: service.required_documents.flatMap((one) => (one.document ? [one.document] : [])),
		listed: service.status === 'active',
		verifiedOn: service.assured_date ?? null,
		places: service.service_at_locations.flatMap(({ location }, at) => {
			const [there] = location?.addresses ?? []
			if (!location) return []
			const both = location.latitude !== undefined && location.longitude !== undefined
			return [
				{
					id: location.id ?? derivedId(service.id, 'place', String(at)),
					name: location.name ?? null,
					address: there?.address_1 ?? null,
					city: there?.city ?? null,
					region: there?.state_province ?? null,
					postalCode: there?.postal_code ?? null,
					country: there?.country ?? country,
					latitude: both ? (location.latitude ?? null) : null,
					longitude: both ? (location.longitude ?? null) : null,
					// Without an address it was hidden, or there is none to be shown.
					hidden: there === undefined,
				},
			]
		}),
	}
}

function codeIn(attributes: Shape['attributes'], taxonomy: string): string | undefined {
	return attributes.find((one) => one.taxonomy_term?.taxonomy === taxonomy)?.taxonomy_term?.code
}

function firstCountry(service: Shape): string | undefined {
	return service.service_at_locations.flatMap(({ location }) => location?.addresses ?? [])[0]?.country
}
