import { randomUUID } from 'node:crypto'
import { addToChain } from '@/lib/audit/write'
import { systemDb } from '@/lib/db'
import { giveBack, paceOf } from '@/lib/forms/flood-limits'
import { sealParticipant } from '../participant-words'
import { type OwnRegistration, type PublicSession, waitingNumber } from '../session'
import { registrationCodeOf, registrationCodeTyped, registrationHash } from './code'
import type { RegisteringInput } from './schema'

/** Who sends, as far as a limit needs it: a network address, which is not kept, and whether a machine's trap was filled in. */
export type Registrant = { address: string; trapped: boolean }

export type Registered =
	| { ok: true; code: string; registration: OwnRegistration }
	| { ok: false; wait: number }
	| { ok: false; reason: 'sessionClosed' }

/** Puts somebody on the list of a session; beyond its places they wait. Sent twice, they are on it once. */
export async function registerFor(
	who: Registrant,
	session: PublicSession,
	input: RegisteringInput,
): Promise<Registered> {
	const pace = await paceOf('booking', who.address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	if (who.trapped) return { ok: false, reason: 'sessionClosed' }
	const code = registrationCodeOf(input.key)
	const id = randomUUID()
	const words = sealParticipant(id, { name: input.name ?? '', phone: input.phone ?? '' })
	const outcome = await systemDb().$transaction(async (tx) => {
		const [row] = await tx.$queryRaw<{ outcome: string; centre_id: string | null }[]>`
			select * from waymark_register(${id}::uuid, ${input.key}::uuid, ${session.id}::uuid, ${registrationHash(code)},
				${words.wrappedBy}, ${words.wrapped}, ${words.sealed})`
		if (row?.outcome === 'registered' && row.centre_id) {
			const what = { verb: 'session.register', resource: 'session', resourceId: session.id, detail: {} }
			await addToChain(tx, { chain: row.centre_id, actor: null, role: 'reader', ...what })
		}
		return row?.outcome
	})
	const registration = outcome === 'closed' ? undefined : await findOwnRegistration(code)
	return registration ? { ok: true, code, registration } : { ok: false, reason: 'sessionClosed' }
}

/** What the code of a registration opens; undefined: there is none. */
export async function findOwnRegistration(code: string): Promise<OwnRegistration | undefined> {
	const [row] = await systemDb().$queryRaw<
		{
			id: string
			session_id: string
			centre_id: string
			state: OwnRegistration['state']
			place: bigint
			capacity: number | null
		}[]
	>`select * from waymark_own_registration(${registrationHash(code)})`
	return (
		row && {
			id: row.id,
			sessionId: row.session_id,
			centreId: row.centre_id,
			state: row.state,
			waiting: row.state === 'registered' ? waitingNumber(Number(row.place), row.capacity) : 0,
		}
	)
}

export type LookedUp =
	| { ok: true; code: string; registration: OwnRegistration }
	| { ok: false; wait: number }
	| { ok: false; reason: 'noSuchRegistration' }

/** Looks a registration up by its code. Each try counts against the network it comes from; a right one is given back. */
export async function lookUpRegistration(address: string, typed: string): Promise<LookedUp> {
	const pace = await paceOf('code', address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const code = registrationCodeTyped(typed)
	const registration = code && (await findOwnRegistration(code))
	if (!code || !registration) return { ok: false, reason: 'noSuchRegistration' }
	await giveBack('code', address)
	return { ok: true, code, registration }
}

/** Takes somebody off the list; whoever waits first moves up. Twice is no error. */
export async function cancelRegistration(
	code: string,
	registration: OwnRegistration,
): Promise<'cancelled' | 'sessionClosed'> {
	const outcome = await systemDb().$transaction(async (tx) => {
		const [row] = await tx.$queryRaw<{ outcome: string }[]>`
			select waymark_cancel_registration(${registrationHash(code)}) as outcome`
		if (row?.outcome === 'cancelled' && registration.state === 'registered') {
			const what = { verb: 'session.cancel', resource: 'session', resourceId: registration.sessionId, detail: {} }
			await addToChain(tx, { chain: registration.centreId, actor: null, role: 'reader', ...what })
		}
		return row?.outcome
	})
	return outcome === 'cancelled' ? 'cancelled' : 'sessionClosed'
}
