import { publicDb } from '@/lib/db'
import type { AskedCentre } from '../question'

/** A listed centre that can be asked; undefined: there is none under this name. */
export async function findAskedCentre(slug: string): Promise<AskedCentre | undefined> {
	const row = await publicDb().centre.findFirst({
		where: { slug, listed: true },
		select: { id: true, slug: true, name: true, languages: true, demonstration: true },
	})
	return row ?? undefined
}
