import { checkServices, type Fault, type Found } from './incoming'
import { readPackage } from './package'

/**
 * Reads a file of services: HSDS 3 as JSON (a page of services, a list, one service, or organizations with their services), or
 * its CSV files in a ZIP.
 * @returns the services, or everything that is wrong with them
 */
export function readDirectoryFile(bytes: Uint8Array) {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
	const { found, faults } = isZip ? readPackage(bytes) : readJson(bytes)
	const checked = checkServices(found)
	return { services: checked.services, faults: [...faults, ...checked.faults] }
}

function readJson(bytes: Uint8Array): { found: Found[]; faults: Fault[] } {
	let json: unknown
	try {
		json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
	} catch {
		return { found: [], faults: [{ where: 'JSON', field: 'file', reason: 'notJson' }] }
	}
	const list = listIn(json)
	const found = list.flatMap((one, at): Found[] => {
		const services = (one as { services?: unknown } | null)?.services
		if (!Array.isArray(services)) return [{ where: String(at + 1), service: one }]
		const { services: _, ...organization } = one as Record<string, unknown>
		return services.map((service, number) => ({
			where: `${at + 1}.${number + 1}`,
			service: { organization, ...(service as object) },
		}))
	})
	return found.length > 0
		? { found, faults: [] }
		: { found, faults: [{ where: 'JSON', field: 'file', reason: 'required' }] }
}

function listIn(json: unknown): unknown[] {
	if (Array.isArray(json)) return json
	const contents = (json as { contents?: unknown } | null)?.contents
	if (Array.isArray(contents)) return contents
	return typeof json === 'object' && json !== null ? [json] : []
}
