import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sealParticipant } from '@/lib/sessions/participant-words'
import { copyInto, lines } from './copy'
import type { Network } from './network'
import { madeUpName, numbersFrom, oneOf } from './people'

/** People who come to group sessions in a year, in the whole network, and how many to a session. */
export const PARTICIPANTS_A_YEAR = 40_000
const TO_A_SESSION = 20
const YEARS = 3
/** Days ahead that sessions are planned. */
const AHEAD = 60

const SESSION =
	'id, idempotency_key, centre_id, leader_id, kind, title, language, starts_at, minutes, way, capacity, listed, female, male'
const REGISTRATION =
	'id, idempotency_key, session_id, centre_id, code_hash, wrapped_by, wrapped, sealed, state, attended, registered_at'

/** Three years of group sessions and two months of planned ones, with lists of names sealed as the portal seals them. */
export async function addSessions(sql: pg.Client, network: Network): Promise<number> {
	const wanted = Math.round((PARTICIPANTS_A_YEAR / TO_A_SESSION) * (YEARS + AHEAD / 365))
	const { rows } = await sql.query('select count(*)::int as there from group_session')
	const number = numbersFrom(23)
	await sql.query('set session_replication_role = replica; set synchronous_commit = off')
	const [sessions, registrations] = [lines(), lines()]
	for (let n = rows[0].there; n < wanted; n++) {
		const [id, centre] = [randomUUID(), oneOf(network, number)]
		const starts = new Date(Date.now() + (number() * (YEARS * 365 + AHEAD) - YEARS * 365) * 86_400_000)
		const over = starts.getTime() < Date.now()
		// biome-ignore format: in the order of the columns
		sessions.add([id, randomUUID(), centre.id, oneOf(centre.counsellors, number), 'pre_departure', 'Made-up orientation', 'sq',
			starts.toISOString(), 120, 'in_person', 25, true, over ? 3 : 0, over ? 2 : 0])
		for (let person = 0; person < TO_A_SESSION; person++) {
			const own = randomUUID()
			const { wrappedBy, wrapped, sealed } = sealParticipant(own, { name: madeUpName(number), phone: '' })
			const code = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
			// biome-ignore format: in the order of the columns
			registrations.add([own, randomUUID(), id, centre.id, code, wrappedBy, wrapped, sealed, 'registered',
				over ? number() < 0.8 : null, starts.toISOString()])
		}
		if (n % 500 === 0) await flush()
	}
	await flush()
	await sql.query("update centre set listed = true where slug like 'volume-%'")
	await sql.query('set session_replication_role = default')
	await sql.query(`insert into indicator_dirty (centre_id, month)
		select distinct centre_id, date_trunc('month', starts_at)::date from group_session on conflict do nothing`)
	await sql.query('analyze group_session, session_registration')
	return Math.max(0, wanted - rows[0].there)

	async function flush() {
		await copyInto(sql, 'group_session', SESSION, sessions)
		await copyInto(sql, 'session_registration', REGISTRATION, registrations)
	}
}
