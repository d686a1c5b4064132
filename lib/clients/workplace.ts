import type { Actor, ActorCentre } from '@/lib/access/actor'

/** The centre somebody works for: the one named, if they belong to it, else their first. */
export function workplaceOf(actor: Actor, centreId?: string): ActorCentre | undefined {
	return centreId ? actor.centres.find((centre) => centre.id === centreId) : actor.centres[0]
}
