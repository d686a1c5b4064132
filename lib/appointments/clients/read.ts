import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import type { AppointmentState, Way } from '../appointment'

/** A booking of somebody with a file. */
export type ClientAppointment = { id: string /** ISO 8601 */; startsAt: string; way: Way; state: AppointmentState }

/** The appointments that somebody still has, the next first. @param files of the person, merged ones too */
export async function listComingAppointments(actor: Actor, files: readonly string[]): Promise<ClientAppointment[]> {
	authorise(actor, 'appointment.list')
	return asSession(actor.session, async (tx) => {
		const rows = await tx.appointment.findMany({
			where: { clientId: { in: [...files] }, state: 'booked', slot: { startsAt: { gte: new Date() } } },
			select: { id: true, state: true, slot: { select: { startsAt: true, way: true } } },
			orderBy: { slot: { startsAt: 'asc' } },
			take: 20,
		})
		return rows.map(({ id, state, slot }) => ({
			id,
			state: state as AppointmentState,
			startsAt: slot.startsAt.toISOString(),
			way: slot.way as Way,
		}))
	})
}
