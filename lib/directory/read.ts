import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import type { DirectoryEntry, DirectoryFilter, ServiceType } from './service'

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
