import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import type { DirectoryEntry, DirectoryFilter, ServiceFile, ServicePlace, ServiceRecord, ServiceType } from './service'

/** Services of the directory, by country and name. An empty filter gives all of them. */
export async function listServices(actor: Actor, filter: DirectoryFilter = {}): Promise<DirectoryEntry[]> {
	authorise(actor, 'directory.read')
	const { country, type, language } = filter
	return asSession(actor.session, async (tx) => {
		const rows = await tx.service.findMany({
			where: {
				listed: true,
				...(country ? { organization: { country } } : {}),
				...(type ? { type } : {}),
				...(language ? { languages: { has: language } } : {}),
			},
			orderBy: [{ organization: { demonstration: 'asc' } }, { organization: { country: 'asc' } }, { name: 'asc' }],
			select: {
				id: true,
				name: true,
				nameEn: true,
				description: true,
				type: true,
				languages: true,
				url: true,
				phone: true,
				verifiedOn: true,
				organization: { select: { name: true, country: true, demonstration: true } },
			},
		})
		return rows.map(({ organization, verifiedOn, type: kind, ...row }) => ({
			...row,
			type: kind as ServiceType,
			organization: organization.name,
			country: organization.country,
			demonstration: organization.demonstration,
			verifiedOn: verifiedOn && isoDay(verifiedOn),
		}))
	})
}

/** A service on the desk of an editor; undefined: there is none. */
export async function findService(actor: Actor, id: string): Promise<ServiceFile | undefined> {
	authorise(actor, 'directory.edit')
	if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
	return asSession(actor.session, async (tx) => {
		const row = await tx.service.findUnique({ where: { id }, include: WHOLE })
		if (!row) return undefined
		const by = row.verifiedBy
			? await tx.staffAccount.findUnique({ where: { id: row.verifiedBy }, select: { name: true } })
			: null
		return {
			...recordOf(row),
			version: row.version,
			referralEmail: row.referralEmail,
			verifiedBy: by?.name ?? null,
			demonstration: row.organization.demonstration,
		}
	})
}

/** The whole directory as it is exchanged, without what exists only to try the portal. */
export async function listRecords(actor: Actor): Promise<ServiceRecord[]> {
	authorise(actor, 'directory.read')
	return asSession(actor.session, async (tx) => {
		const rows = await tx.service.findMany({
			where: { organization: { demonstration: false } },
			include: WHOLE,
			orderBy: [{ organization: { country: 'asc' } }, { name: 'asc' }],
		})
		return rows.map(recordOf)
	})
}

const WHOLE = {
	organization: { select: { id: true, name: true, url: true, country: true, description: true, demonstration: true } },
	locations: { orderBy: { id: 'asc' } },
} as const

type WholeRow = Omit<ServiceRecord, 'organization' | 'places' | 'verifiedOn' | 'type'> & {
	organization: ServiceRecord['organization'] & { demonstration: boolean }
	locations: (ServicePlace & { serviceId: string })[]
	verifiedOn: Date | null
	type: string
}

function recordOf(row: WholeRow): ServiceRecord {
	const { demonstration: _, ...organization } = row.organization
	return {
		id: row.id,
		organization,
		name: row.name,
		nameEn: row.nameEn,
		description: row.description,
		type: row.type as ServiceType,
		languages: row.languages,
		url: row.url,
		phone: row.phone,
		email: row.email,
		eligibility: row.eligibility,
		fees: row.fees,
		application: row.application,
		schedule: row.schedule,
		documents: row.documents,
		listed: row.listed,
		verifiedOn: row.verifiedOn && isoDay(row.verifiedOn),
		places: row.locations.map(({ serviceId: __, ...place }) => place),
	}
}
