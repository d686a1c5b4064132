import { publicDb } from '@/lib/db'
import type { PublicCentre } from './centre'
import type { ExceptionalDay, OpeningHours } from './opening-hours'

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
			exceptionalDays: true,
			latitude: true,
			longitude: true,
			demonstration: true,
		},
	})
	return rows.map((row) => ({
		...row,
		openingHours: row.openingHours as OpeningHours[],
		exceptionalDays: row.exceptionalDays as ExceptionalDay[],
	}))
}
