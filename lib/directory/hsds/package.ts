import { parse } from 'csv-parse/sync'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Cell, csvOf } from '@/lib/exchange/csv'
import type { ServiceRecord } from '../service'
import { COUNTRY_TAXONOMY, TYPES_TAXONOMY } from './identifiers'
import type { Fault, Found } from './incoming'
import { asHsds } from './nested'

type Row = Record<string, string>
type Json = Record<string, unknown>

/** The files of a package with their columns: HSDS 3.0's tabular form, as far as this directory has something to say. */
const FILES: Record<string, readonly string[]> = {
	organizations: ['id', 'name', 'description', 'website'],
	services: [
		...['id', 'organization_id', 'name', 'alternate_name', 'description', 'url', 'email', 'status'],
		...['application_process', 'fees_description', 'eligibility_description', 'assured_date'],
	],
	locations: ['id', 'location_type', 'name', 'latitude', 'longitude'],
	service_at_location: ['id', 'service_id', 'location_id'],
	addresses: ['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
	phones: ['id', 'service_id', 'number', 'type'],
	schedules: ['id', 'service_id', 'description'],
	languages: ['id', 'service_id', 'name', 'code'],
	required_documents: ['id', 'service_id', 'document'],
	taxonomies: ['id', 'name', 'description'],
	taxonomy_terms: ['id', 'code', 'name', 'description', 'taxonomy', 'taxonomy_id'],
	attributes: ['id', 'link_id', 'taxonomy_term_id', 'link_entity'],
}

/** Most bytes of all files of a package together, unpacked. */
const MOST_BYTES = 40 * 1024 * 1024

/** A directory as a ZIP of CSV files with a `datapackage.json`. */
export function asPackage(services: ServiceRecord[]): Uint8Array {
	const rows = rowsOf(services)
	const files: Record<string, Uint8Array> = {}
	for (const [name, columns] of Object.entries(FILES)) {
		const cells = (rows[name] ?? []).map((row) => columns.map((column) => (row[column] ?? null) as Cell))
		files[`${name}.csv`] = strToU8(csvOf([[...columns], ...cells]))
	}
	const resources = Object.entries(FILES).map(([name, columns]) => ({
		name,
		path: `${name}.csv`,
		format: 'csv',
		mediatype: 'text/csv',
		profile: 'tabular-data-resource',
		schema: { primaryKey: 'id', fields: columns.map((column) => ({ name: column, type: 'string' })) },
	}))
	const about = { name: 'human_services_data', profile: 'tabular-data-package', version: '3.0.0', resources }
	files['datapackage.json'] = strToU8(JSON.stringify(about, null, '\t'))
	return zipSync(files, { level: 6 })
}

function rowsOf(services: ServiceRecord[]): Record<string, Json[]> {
	const rows: Record<string, Json[]> = Object.fromEntries(Object.keys(FILES).map((name) => [name, []]))
	const once = new Set<string>()
	const add = (file: string, row: Json) => {
		if (!once.has(`${file} ${row.id}`)) rows[file]?.push(row)
		once.add(`${file} ${row.id}`)
	}
	for (const taxonomy of [TYPES_TAXONOMY, COUNTRY_TAXONOMY])
		add('taxonomies', { ...taxonomy, description: taxonomy.name })
	const attributes = (of: Json) => {
		for (const { taxonomy_term: term, ...attribute } of of.attributes as (Json & { taxonomy_term: Json })[]) {
			const taxonomy_id = term.taxonomy === TYPES_TAXONOMY.name ? TYPES_TAXONOMY.id : COUNTRY_TAXONOMY.id
			add('taxonomy_terms', { ...term, taxonomy_id })
			add('attributes', { ...attribute, taxonomy_term_id: term.id })
		}
	}
	for (const service of asHsds(services).contents as Json[]) {
		const organization = service.organization as Json
		add('organizations', organization)
		attributes(organization)
		add('services', { ...service, organization_id: organization.id })
		attributes(service)
		for (const [file, part] of [
			['phones', 'phones'],
			['schedules', 'schedules'],
			['languages', 'languages'],
			['required_documents', 'required_documents'],
		] as const)
			for (const row of service[part] as Json[]) add(file, { ...row, service_id: service.id })
		for (const { location, ...at } of service.service_at_locations as (Json & { location: Json })[]) {
			add('service_at_location', { ...at, service_id: service.id, location_id: location.id })
			add('locations', location)
			for (const address of (location.addresses ?? []) as Json[])
				add('addresses', { ...address, location_id: location.id })
		}
	}
	return rows
}

/** Reads a package. Rows that refer to nothing are faults, as are files that cannot be read. */
export function readPackage(bytes: Uint8Array): { found: Found[]; faults: Fault[] } {
	let size = 0
	let files: Record<string, Uint8Array>
	try {
		files = unzipSync(bytes, {
			filter: (file) => {
				size += file.originalSize
				return /\.csv$/i.test(file.name) && size <= MOST_BYTES
			},
		})
	} catch {
		return { found: [], faults: [{ where: 'ZIP', field: 'file', reason: 'notAnArchive' }] }
	}
	if (size > MOST_BYTES) return { found: [], faults: [{ where: 'ZIP', field: 'file', reason: 'tooLarge' }] }
	const faults: Fault[] = []
	const tables = new Map<string, Row[]>()
	for (const [name, content] of Object.entries(files)) {
		const table = nameOf(name)
		if (table) tables.set(table, readCsv(table, content, faults))
	}
	const table = (name: string) => tables.get(name) ?? []
	if (table('services').length === 0) faults.push({ where: 'services.csv', field: 'file', reason: 'required' })
	return { found: assemble(table, faults), faults }
}

/** A row remembers its line, for whoever has to mend it. */
const LINE = ' line'

function assemble(table: (name: string) => Row[], faults: Fault[]): Found[] {
	const of = (name: string, column: string) => {
		const groups = new Map<string, Row[]>()
		for (const row of table(name)) groups.set(row[column] ?? '', [...(groups.get(row[column] ?? '') ?? []), row])
		return groups
	}
	const organizations = new Map(table('organizations').map((row) => [row.id, row]))
	const locations = new Map(table('locations').map((row) => [row.id, row]))
	const terms = new Map(table('taxonomy_terms').map((row) => [row.id, row]))
	const services = new Set(table('services').map((row) => row.id ?? ''))
	const attributes = of('attributes', 'link_id')
	const attributesOf = (id: string | undefined) =>
		(attributes.get(id ?? '') ?? []).map((row) => ({ taxonomy_term: terms.get(row.taxonomy_term_id ?? '') }))
	const parts = Object.fromEntries(
		['phones', 'schedules', 'languages', 'required_documents', 'service_at_location'].map((name) => [
			name,
			of(name, 'service_id'),
		]),
	)
	for (const name of Object.keys(parts))
		for (const row of table(name))
			if (row.service_id && !services.has(row.service_id))
				faults.push({ where: whereOf(name, row), field: 'service_id', reason: 'refersToNothing' })
	const addresses = of('addresses', 'location_id')
	return table('services').map((row) => {
		const where = whereOf('services', row)
		const organization = organizations.get(row.organization_id ?? '')
		if (!organization && row.organization_id)
			faults.push({ where, field: 'organization_id', reason: 'refersToNothing' })
		const partsOf = (name: string) => parts[name]?.get(row.id ?? '') ?? []
		return {
			where,
			service: {
				...row,
				organization: organization && { ...organization, attributes: attributesOf(organization.id) },
				phones: partsOf('phones'),
				schedules: partsOf('schedules'),
				languages: partsOf('languages'),
				required_documents: partsOf('required_documents'),
				attributes: attributesOf(row.id),
				service_at_locations: partsOf('service_at_location').map((at) => {
					const location = locations.get(at.location_id ?? '')
					if (!location)
						faults.push({ where: whereOf('service_at_location', at), field: 'location_id', reason: 'refersToNothing' })
					return { location: location && { ...location, addresses: addresses.get(location.id ?? '') ?? [] } }
				}),
			},
		}
	})
}

function readCsv(name: string, content: Uint8Array, faults: Fault[]): Row[] {
	try {
		const rows = parse(strFromU8(content), {
			columns: true,
			bom: true,
			skip_empty_lines: true,
			info: true,
		}) as unknown as {
			record: Row
			info: { lines: number }
		}[]
		return rows.map(({ record, info }) => {
			// An apostrophe before a sign that begins a formula was put there on the way out.
			const plain = Object.entries(record).map(([key, value]) => [key, value.replace(/^'(?=[=+\-@\t\r\n])/, '')])
			return { ...Object.fromEntries(plain), [LINE]: String(info.lines) }
		})
	} catch (error) {
		const line = (error as { lines?: number }).lines
		faults.push({ where: `${name}.csv${line ? `, ${line}` : ''}`, field: 'file', reason: 'notCsv' })
		return []
	}
}

function whereOf(name: string, row: Row): string {
	return `${name}.csv, ${row[LINE]}`
}

/** `service.csv`, `hsds/services.csv`: files are called in the singular or the plural. */
function nameOf(path: string): string | undefined {
	const name =
		path
			.split('/')
			.at(-1)
			?.replace(/\.csv$/i, '')
			.toLowerCase() ?? ''
	const singular: Record<string, string> = {
		address: 'addresses',
		taxonomy: 'taxonomies',
		service_at_locations: 'service_at_location',
	}
	return [name, `${name}s`, singular[name]].find((one) => one !== undefined && Object.hasOwn(FILES, one))
}
