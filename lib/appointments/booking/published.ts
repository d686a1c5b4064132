import { publicDb } from '@/lib/db'
import type { BookedCentre, FreeSlot, Way } from '../appointment'

/** A listed centre; undefined: there is none under this name. */
export async function findBookedCentre(slug: string): Promise<BookedCentre | undefined> {
	if (!/^[a-z0-9-]{1,100}$/.test(slug)) return undefined
	const row = await publicDb().centre.findFirst({
		where: { slug, listed: true },
		select: { id: true, slug: true, name: true, timeZone: true, languages: true, address: true, demonstration: true },
	})
	return row ?? undefined
}

/** Free times of a centre from a moment on, in order. @param most how many at most */
export async function listFreeSlots(centre: string, after: Date, most = 60): Promise<FreeSlot[]> {
	const rows = await publicDb().$queryRaw<
		{ id: string; starts_at: Date; minutes: number; way: Way; languages: string[] | null }[]
	>`select * from waymark_free_slots(${centre}::uuid, ${after}::timestamptz, ${most}::integer)`
	return rows.map(({ starts_at, languages, ...row }) => ({
		...row,
		startsAt: starts_at.toISOString(),
		languages: languages ?? [],
	}))
}
