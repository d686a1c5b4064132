import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { change } from '@/lib/audit/write'
import { asSession, type Transaction } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { ImportInput } from '../schema'
import type { ServiceRecord } from '../service'
import { readDirectoryFile } from './file'

/** Faults that are shown; whoever mends these sees the next ones. */
const MOST_SHOWN = 100

/**
 * Takes a directory in, or only checks it. One fault, and nothing is taken in: the answer names each with its place. What is
 * there already, by its id, is brought up to date; what is not in the file stays.
 */
export async function importDirectory(actor: Actor, input: ImportInput): Promise<Outcome> {
	authorise(actor, 'directory.edit')
	const { services, faults } = readDirectoryFile(new Uint8Array(await input.file.arrayBuffer()))
	if (faults.length > 0) {
		return {
			ok: false,
			errors: [{ field: 'file', key: 'importRefused', values: { count: faults.length } }],
			shown: faults.slice(0, MOST_SHOWN),
		}
	}
	const ids = services.map((service) => service.id)
	const known = await asSession(actor.session, (tx) => tx.service.count({ where: { id: { in: ids } } }))
	const counts = { added: String(services.length - known), changed: String(known) }
	if (input.onlyCheck) return { ok: true, shown: [{ checked: 'yes', ...counts }] }
	return change(actor, 'directory.edit', {}, async (tx, record): Promise<Outcome> => {
		for (const service of services) await takeIn(tx, service)
		await record({
			verb: 'directory.import',
			resource: 'directory',
			resourceId: 'hsds',
			detail: { services: services.length },
		})
		return { ok: true, shown: [{ checked: '', ...counts }] }
	})
}

async function takeIn(tx: Transaction, service: ServiceRecord): Promise<void> {
	const { id, organization, places, verifiedOn, ...columns } = service
	const { id: organizationId, ...of } = organization
	await tx.organization.upsert({
		where: { id: organizationId },
		create: { id: organizationId, slug: `organization-${organizationId}`, ...of },
		update: of,
		select: { id: true },
	})
	const data = { ...columns, organizationId, verifiedOn: verifiedOn ? new Date(verifiedOn) : null }
	await tx.service.upsert({
		where: { id },
		create: { id, slug: `service-${id}`, ...data },
		update: { ...data, version: { increment: 1 } },
		select: { id: true },
	})
	// A hidden place comes without its address; the one that is there is not to be lost.
	const hidden = await tx.serviceLocation.findMany({ where: { serviceId: id, hidden: true }, select: { id: true } })
	const kept = places
		.filter((place) => place.hidden && hidden.some((one) => one.id === place.id))
		.map((place) => place.id)
	await tx.serviceLocation.deleteMany({ where: { serviceId: id, id: { notIn: kept } } })
	await tx.serviceLocation.createMany({
		data: places.filter((place) => !kept.includes(place.id)).map((place) => ({ ...place, serviceId: id })),
	})
}
