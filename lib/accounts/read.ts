import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import type { Role } from '@/lib/access/role'
import { systemDb } from '@/lib/db'
import { sessionHash } from '@/lib/sign-in/session'
import type { AccountEntry } from './account'

/** A session is over an hour after its last use; the same as in Postgres, waymark_live_session. */
const IDLE_MS = 3_600_000

const ENTRY = {
	id: true,
	email: true,
	name: true,
	role: true,
	locales: true,
	createdAt: true,
	disabledAt: true,
	memberships: { select: { centre: { select: { id: true, name: true } } } },
} as const

function aliveNow() {
	return { revokedAt: null, expiresAt: { gt: new Date() }, lastSeenAt: { gt: new Date(Date.now() - IDLE_MS) } }
}

/** All accounts: active ones first, by name. @throws NotAllowed */
export async function listAccounts(actor: Actor): Promise<AccountEntry[]> {
	authorise(actor, 'account.list')
	return readAccounts({})
}

/** One account; null if there is none. @throws NotAllowed */
export async function findAccount(actor: Actor, id: string): Promise<AccountEntry | null> {
	authorise(actor, 'account.list')
	if (!z.uuid().safeParse(id).success) return null
	return (await readAccounts({ id }))[0] ?? null
}

async function readAccounts(where: { id?: string }): Promise<AccountEntry[]> {
	const rows = await systemDb().staffAccount.findMany({
		where,
		orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
		select: { ...ENTRY, _count: { select: { sessions: { where: aliveNow() } } } },
	})
	return rows.map(({ memberships, _count, disabledAt, role, ...account }) => ({
		...account,
		role: role as Role,
		disabledAt,
		centres: memberships.map(({ centre }) => centre),
		sessions: disabledAt ? 0 : _count.sessions,
	}))
}

/** The centres an account can belong to. @throws NotAllowed */
export async function listCentres(actor: Actor): Promise<{ id: string; name: string }[]> {
	authorise(actor, 'account.create')
	return systemDb().centre.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

/** Everybody's own account, for themselves. `otherSessions`: signed in elsewhere. */
export async function findOwnAccount(
	actor: Actor,
): Promise<{ email: string; locales: string[]; otherSessions: number }> {
	const { email, locales } = await systemDb().staffAccount.findUniqueOrThrow({
		where: { id: actor.account },
		select: { email: true, locales: true },
	})
	const otherSessions = await systemDb().staffSession.count({
		where: { accountId: actor.account, idHash: { not: sessionHash(actor.session) }, ...aliveNow() },
	})
	return { email, locales, otherSessions }
}
