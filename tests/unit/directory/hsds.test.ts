import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDirectoryFile } from '@/lib/directory/hsds/file'
import { asHsds } from '@/lib/directory/hsds/nested'
import { asPackage } from '@/lib/directory/hsds/package'
import { SERVICE_TYPES, type ServiceRecord } from '@/lib/directory/service'

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

const ONE: ServiceRecord = {
	id: 'ac148810-d857-441c-9679-408f346de14b',
	organization: {
		id: '0d8bf3ad-14a8-48f4-a3a9-b1b0e8a7a7f1',
		name: 'Musterstelle',
		url: 'https://example.org',
		country: 'AT',
		description: null,
	},
	name: 'Beratung',
	nameEn: 'Advice',
	description: '=SUM(A1), a "quoted" text\nin two lines',
	type: 'labour_rights',
	languages: ['de', 'ar'],
	url: 'https://example.org/advice',
	phone: '+43 1 0000000',
	email: 'advice@example.org',
	eligibility: 'Everybody',
	fees: 'Free',
	application: null,
	schedule: 'Monday 9 to 12',
	documents: ['Passport', 'Contract'],
	listed: true,
	verifiedOn: '2026-11-26',
	places: [
		{
			id: '11111111-1111-4111-8111-111111111111',
			name: 'House',
			address: 'Street 1',
			city: 'Vienna',
			region: null,
			postalCode: '1010',
			country: 'AT',
			latitude: 48.2,
			longitude: 16.37,
			hidden: false,
		},
	],
}

const word = fc.stringMatching(/^[\p{L}\d][\p{L}\d ,"'=;-]{0,30}[\p{L}\d]$/u)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const country = fc.constantFrom('AT', 'DE', 'NL', 'IT')
const record: fc.Arbitrary<ServiceRecord> = fc.record({
	id: fc.uuid(),
	organization: fc.record({
		id: fc.uuid(),
		name: word,
		url: maybe(fc.constantFrom('https://example.org/a', 'https://example.org/b?c=1,2')),
		country,
		description: fc.constant(null),
	}),
	name: word,
	nameEn: maybe(word),
	description: maybe(word),
	type: fc.constantFrom(...SERVICE_TYPES),
	languages: fc.uniqueArray(fc.constantFrom('de', 'ar', 'fa', 'zh-Hans'), { maxLength: 4 }),
	url: maybe(fc.constant('https://example.org/')),
	phone: maybe(fc.constantFrom('+43 1 234', '112')),
	email: maybe(fc.constant('somebody@example.org')),
	eligibility: maybe(word),
	fees: maybe(word),
	application: maybe(word),
	schedule: maybe(word),
	documents: fc.array(word, { maxLength: 3 }),
	listed: fc.boolean(),
	verifiedOn: maybe(fc.constantFrom('2026-01-31', '2025-12-24')),
	places: fc.array(
		fc.record({
			id: fc.uuid(),
			name: maybe(word),
			address: maybe(word),
			city: maybe(word),
			region: maybe(word),
			postalCode: maybe(fc.constantFrom('1010', '0049')),
			country,
			latitude: fc.constantFrom(48.25, -1.5),
			longitude: fc.constantFrom(16.5, -120.25),
			hidden: fc.constant(false),
		}),
		{ maxLength: 2 },
	),
})
const several = fc.uniqueArray(record, { minLength: 1, maxLength: 5, selector: (one) => one.id })

describe('a directory that is taken along and back in', () => {
	it('is the same as JSON', () => {
		fc.assert(
			fc.property(several, (services) => {
				expect(readDirectoryFile(bytes(asHsds(services)))).toEqual({ services, faults: [] })
			}),
		)
	})

	it('is the same as CSV in a ZIP', () => {
		fc.assert(
			fc.property(several, (services) => {
				expect(readDirectoryFile(asPackage(services))).toEqual({ services, faults: [] })
			}),
			{ numRuns: 50 },
		)
	})

	it('has no formulas a spreadsheet would work out', () => {
		const files = unzipSync(asPackage([ONE]))
		expect(strFromU8(files['services.csv'] as Uint8Array)).toContain(`"'=SUM(A1), a ""quoted"" text\nin two lines"`)
		expect(strFromU8(files['phones.csv'] as Uint8Array)).toContain(`'+43 1 0000000`)
		expect(readDirectoryFile(asPackage([ONE])).services).toEqual([ONE])
	})

	it('holds no hidden address', () => {
		const hidden = { ...ONE, places: ONE.places.map((place) => ({ ...place, hidden: true, name: null })) }
		expect(JSON.stringify(asHsds([hidden]))).not.toMatch(/Street 1|1010|48\.2|Vienna/)
		const text = Object.values(unzipSync(asPackage([hidden])))
			.map((file) => strFromU8(file))
			.join('')
		expect(text).not.toMatch(/Street 1|1010|48\.2|Vienna/)
	})

	it('has what HSDS 3.0 requires of each table', () => {
		const [service] = asHsds([ONE]).contents as Record<string, unknown>[]
		expect(service).toMatchObject({ id: ONE.id, name: 'Beratung', status: 'active' })
		expect(service?.organization).toMatchObject({
			id: ONE.organization.id,
			name: 'Musterstelle',
			description: 'Musterstelle',
		})
		const [at] = (service?.service_at_locations ?? []) as {
			location: { location_type: string; addresses: object[] }
		}[]
		expect(at?.location.location_type).toBe('physical')
		expect(Object.keys(at?.location.addresses[0] ?? {})).toEqual(
			expect.arrayContaining(['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type']),
		)
	})
})

describe('a file that is wrong', () => {
	const json = (change: (service: Record<string, unknown>) => void) => {
		const [service] = structuredClone(asHsds([ONE]).contents) as Record<string, unknown>[]
		change(service as Record<string, unknown>)
		return readDirectoryFile(
			bytes({ contents: [...(asHsds([{ ...ONE, id: ONE.organization.id }]).contents as object[]), service] }),
		)
	}

	it.each([
		['no name', (one: Record<string, unknown>) => delete one.name, 'name', 'required'],
		['no id', (one: Record<string, unknown>) => (one.id = 'seven'), 'id', 'notAnId'],
		['an odd address', (one: Record<string, unknown>) => (one.url = 'javascript:alert(1)'), 'url', 'notAnAddress'],
		['an unknown status', (one: Record<string, unknown>) => (one.status = 'maybe'), 'status', 'unknownCode'],
		[
			'a day that is none',
			(one: Record<string, unknown>) => (one.assured_date = '2026-02-31'),
			'assured_date',
			'notADate',
		],
		['no organization', (one: Record<string, unknown>) => delete one.organization, 'organization', 'required'],
		[
			'a language that is none',
			(one: Record<string, unknown>) => (one.languages = [{ code: 'German' }]),
			'languages.0.code',
			'notALanguage',
		],
	])('%s: is told with its place', (_, change, field, reason) => {
		expect(json(change).faults).toEqual([{ where: '2', field, reason }])
	})

	it('names a service that stands there twice, and each fault of each row', () => {
		const file = { contents: [...(asHsds([ONE]).contents as object[]), ...(asHsds([ONE]).contents as object[]), {}] }
		const { faults } = readDirectoryFile(bytes(file))
		expect(faults).toContainEqual({ where: '2', field: 'id', reason: 'twice' })
		expect(faults.filter((fault) => fault.where === '3').map((fault) => fault.field)).toEqual(
			expect.arrayContaining(['id', 'name', 'status', 'organization']),
		)
	})

	it('of CSV says file and line', () => {
		const files = unzipSync(asPackage([ONE]))
		const services = strFromU8(files['services.csv'] as Uint8Array)
		const broken = (change: Record<string, string>) =>
			readDirectoryFile(
				zipSync({ ...files, ...Object.fromEntries(Object.entries(change).map(([name, text]) => [name, bytes(text)])) }),
			)
		expect(broken({ 'services.csv': services.replace('active', 'perhaps') }).faults).toEqual([
			{ where: 'services.csv, 3', field: 'status', reason: 'unknownCode' },
		])
		expect(broken({ 'organizations.csv': 'id,name,description\r\n' }).faults[0]).toMatchObject({
			field: 'organization_id',
			reason: 'refersToNothing',
		})
		expect(
			broken({ 'services.csv': `${services}"never closed` }).faults.some((fault) => fault.reason === 'notCsv'),
		).toBe(true)
	})

	it('of any other kind is refused without an exception', () => {
		expect(readDirectoryFile(bytes('{"contents":')).faults[0]?.reason).toBe('notJson')
		expect(readDirectoryFile(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])).faults.length).toBeGreaterThan(0)
		expect(readDirectoryFile(bytes('[]')).faults[0]?.reason).toBe('required')
		fc.assert(
			fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(bytes)), (file) => {
				const { services, faults } = readDirectoryFile(file)
				expect(services.length === 0 && faults.length > 0).toBe(true)
			}),
		)
	})

	it('may nest services in organizations', () => {
		const [service] = asHsds([ONE]).contents as Record<string, unknown>[]
		const { organization, ...rest } = service as Record<string, unknown>
		expect(readDirectoryFile(bytes([{ ...(organization as object), services: [rest] }]))).toEqual({
			services: [ONE],
			faults: [],
		})
	})
})
