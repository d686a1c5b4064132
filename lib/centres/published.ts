import { publicDb } from '@/lib/db'
import type { OpeningHours, PublicCentre } from './centre'

/** All listed centres; those that exist only to try the portal come last. */
export async function listPublicCentres(): Promise<PublicCentre[]> {
	const rows = await publicDb().centre.findMany({
		where: { listed: true },
		orderBy: [{ demonstration: 'asc' }, { country: 'asc' }, { name: 'asc' }],
		select: {
			slug: true,
			name: true,
			country: true,
			city: true,
			timeZone: true,
			address: true,
			phone: true,
			email: true,
			website: true,
			languages: true,
			openingHours: true,
			demonstration: true,
		},
	})
	return rows.map((row) => ({ ...row, openingHours: row.openingHours as OpeningHours[] }))
}
