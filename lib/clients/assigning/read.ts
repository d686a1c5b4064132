import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'

/** Who can look after files of a centre: its counsellors and supervisors who can sign in. */
export function mayLookAfter(centre: string) {
	return {
		disabledAt: null,
		role: { in: ['counsellor', 'supervisor'] },
		memberships: { some: { centreId: centre } },
	}
}

/** Colleagues of a file's centre who can be given it: counsellors and supervisors who can sign in, by name. */
export async function listAssignees(actor: Actor, centre: string): Promise<{ id: string; name: string }[]> {
	authorise(actor, 'client.assign', { centre })
	return asSession(actor.session, (tx) =>
		tx.staffAccount.findMany({
			where: mayLookAfter(centre),
			select: { id: true, name: true },
			orderBy: { name: 'asc' },
		}),
	)
}
