import { type Actor, mintActor } from '@/lib/access/actor'
import { isRole } from '@/lib/access/role'
import { systemDb } from '@/lib/db'
import { isLocale } from '@/lib/i18n/locales'
import { sessionHash } from './session'

type LiveSession = { account_id: string; role: string; locales: string[]; last_seen_at: Date }

/** A session counts as used at most once a minute, so that reading a page does not write a row each time. */
const TOUCH_MS = 60_000

/**
 * The person a session belongs to, if the session is alive: not revoked, not idle for an hour, not past its end.
 * @param session the random id from the cookie
 */
export async function findActor(session: string): Promise<Actor | undefined> {
	const hash = sessionHash(session)
	const [live] = await systemDb().$queryRaw<
		LiveSession[]
	>`select account_id, role, locales, last_seen_at from waymark_live_session(${hash})`
	if (!live || !isRole(live.role)) return undefined
	if (Date.now() - live.last_seen_at.getTime() > TOUCH_MS) {
		await systemDb().staffSession.updateMany({
			where: { idHash: hash, revokedAt: null },
			data: { lastSeenAt: new Date() },
		})
	}
	const account = await systemDb().staffAccount.findUniqueOrThrow({
		where: { id: live.account_id },
		select: {
			name: true,
			memberships: {
				select: { centre: { select: { id: true, slug: true, name: true, timeZone: true } } },
				orderBy: { centre: { name: 'asc' } },
			},
		},
	})
	return mintActor({
		account: live.account_id,
		name: account.name,
		role: live.role,
		centres: account.memberships.map((membership) => membership.centre),
		locales: live.locales.filter(isLocale),
		session,
	})
}
