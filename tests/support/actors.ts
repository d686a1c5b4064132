import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { systemDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { findActor } from '@/lib/sign-in/read'
import { newSessionId, sessionHash } from '@/lib/sign-in/session'

/** A centre as tests need it. */
export type TestCentre = { id: string; slug: string; name: string }

/** A new centre; each call makes another one. */
export async function makeCentre(name = 'Centre'): Promise<TestCentre> {
	return systemDb().centre.create({
		data: {
			slug: `centre-${randomUUID()}`,
			name,
			country: 'AL',
			timeZone: 'Europe/Tirane',
			languages: ['sq', 'en'],
			demonstration: true,
		},
		select: { id: true, slug: true, name: true },
	})
}

/** Somebody of a role, signed in for real: the session stands in the database. */
export async function actorOf(
	role: Role,
	centre?: TestCentre | TestCentre[],
	locales: Locale[] = ['en', 'sq'],
): Promise<Actor> {
	const centres = centre ? [centre].flat() : []
	const { id } = await systemDb().staffAccount.create({
		data: {
			email: `${role}-${randomUUID()}@test.example`,
			name: `${role} ${centres.map((one) => one.name).join(' ')}`.trim(),
			role,
			locales,
			passwordHash: 'cannot sign in',
			memberships: { create: centres.map((one) => ({ centreId: one.id })) },
		},
		select: { id: true },
	})
	const session = newSessionId()
	await systemDb().staffSession.create({
		data: { idHash: sessionHash(session), accountId: id, expiresAt: new Date(Date.now() + 3_600_000) },
		select: { accountId: true },
	})
	const actor = await findActor(session)
	if (!actor) throw new Error('the test actor could not sign in')
	return actor
}
