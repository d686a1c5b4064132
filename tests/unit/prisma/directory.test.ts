import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { readDirectory } from '@/prisma/seed/directory-files'

const COUNTRIES = ['DE', 'AT', 'BE', 'NL', 'IT', 'CZ', 'SK', 'HU', 'PT']
const real = readDirectory().filter((organization) => !organization.demonstration)

it.each(COUNTRIES)('the directory of %s has at least eight institutions with their own sites', (country) => {
	const there = real.filter((organization) => organization.country === country)
	expect(there.length).toBeGreaterThanOrEqual(8)
	expect(there.every((organization) => organization.url !== undefined)).toBe(true)
	const types = new Set(there.flatMap((organization) => organization.services.map((service) => service.type)))
	expect([...types]).toEqual(expect.arrayContaining(['recognition', 'return']))
	expect(types.has('employment') || types.has('migration_authority') || types.has('integration')).toBe(true)
})

it('names only sites of publishers that the content knows, and none twice', () => {
	const file = path.join(import.meta.dirname, '../../../prisma/content/publishers.yaml')
	const publishers = parse(readFileSync(file, 'utf8')) as Record<string, { kind: string }>
	const services = real.flatMap((organization) => organization.services)
	const hosts = services
		.flatMap((service) => [service.url, service.sourceUrl])
		.map((url) => new URL(url ?? '').hostname)
	expect(hosts.filter((host) => !['official', 'organisation'].includes(publishers[host]?.kind ?? ''))).toEqual([])
	expect(new Set(services.map((service) => service.slug)).size).toBe(services.length)
})
