import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { environment } from '@/lib/env'
import type { Outcome } from '@/lib/forms/form-state'
import { feedHash, feedToken } from './feed'
import type { SharingInput } from './schema'

/** Makes the address of the person's calendar, which replaces an older one, or ends it. The address is shown this once. */
export async function shareCalendar(actor: Actor, input: SharingInput): Promise<Outcome> {
	const token = feedToken(actor.account, input.idempotencyKey)
	const centre = actor.centres[0]?.id
	return change(actor, 'calendar.share', centre ? { centre } : {}, async (tx, record): Promise<Outcome> => {
		await tx.calendarFeed.deleteMany({ where: { accountId: actor.account } })
		if (input.what === 'make')
			await tx.calendarFeed.createMany({ data: [{ accountId: actor.account, tokenHash: feedHash(token) }] })
		await record({
			verb: input.what === 'make' ? 'calendar.share' : 'calendar.end',
			resource: 'account',
			resourceId: actor.account,
		})
		return input.what === 'make'
			? { ok: true, shown: [{ address: `${environment().origin}/api/calendar/${token}` }] }
			: { ok: true, shown: [{ ended: 'yes' }] }
	})
}
