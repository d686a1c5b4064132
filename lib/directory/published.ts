import { publicDb } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import type { PublicService, ServiceType } from './service'

/** All listed services, by country; those that exist only to try the portal come last. */
export async function listPublicServices(): Promise<PublicService[]> {
	const rows = await publicDb().service.findMany({
		where: { listed: true },
		orderBy: [{ organization: { demonstration: 'asc' } }, { organization: { country: 'asc' } }, { name: 'asc' }],
		select: {
			slug: true,
			name: true,
			nameEn: true,
			description: true,
			type: true,
			languages: true,
			url: true,
			phone: true,
			verifiedOn: true,
			organization: { select: { country: true, demonstration: true } },
		},
	})
	return rows.map(({ organization, verifiedOn, type, ...row }) => ({
		...row,
		...organization,
		type: type as ServiceType,
		verifiedOn: verifiedOn && isoDay(verifiedOn),
	}))
}
