import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { newClientCode } from '@/lib/clients/client'
import { personDigests, personRow } from '@/lib/clients/sealed-person'
import { newReferralNumber } from '@/lib/referrals/referral'
import { newDataKey, seal } from '@/lib/vault/seal'
import { copyInto, lines } from './copy'
import { madeUpPerson, numbersFrom, oftenFirst, oneOf } from './people'

/** What the issue calls a network. Consultations are given per stage, the rest follows from them. */
export const CENTRES = 50
export const COUNSELLORS = 400
/** Clients to a consultation: 400,000 to 1,000,000. */
export const CLIENTS_PER_CONSULTATION = 0.4

const TOPICS = ['work', 'admission', 'rights', 'qualifications', 'language', 'living', 'study', 'job_matching'] as const
const CHANNELS = ['in_person', 'phone', 'chat', 'email'] as const
const DAYS = 3 * 365
const BATCH = 5000

const COLUMNS = {
	vault_key: 'id, centre_id, wrapped_by, wrapped',
	client:
		'id, code, idempotency_key, centre_id, counsellor_id, registered_on, registered_at, vault_key_id, name_sealed, birth_date_sealed, contact_sealed, screening_sealed, sex, age_band, nationality, languages, interpreter_needed, education, occupation, client_type, destination, purpose, document_status, created_at',
	client_blind_index: 'client_id, centre_id, kind, digest',
	consent:
		'id, client_id, centre_id, form, certified_by, given_on, language, given_by, services, sharing, reporting, shared_with',
	consultation:
		'id, idempotency_key, centre_id, delivered_by, counsellor_id, client_id, held_on, minutes, channel, form, first_visit, topics, services, destination, language, note_sealed, vault_key_id, created_at',
	follow_up: 'id, centre_id, counsellor_id, client_id, consultation_id, due_on, kind, done_at, done_by, outcome',
	guide_handout: 'consultation_id, version_id, centre_id',
	referral:
		'id, idempotency_key, number, centre_id, counsellor_id, client_id, service_id, service_type, urgency, respond_within, respond_by, consent_id, shared, status, sent_at',
	referral_response: 'id, referral_id, centre_id, status, at',
} as const

type Table = keyof typeof COLUMNS

/** Where the network stands: its centres with their counsellors. */
export type Network = { id: string; counsellors: string[] }[]

/** Makes the centres and their counsellors if they are not there. */
export async function makeNetwork(client: pg.Client): Promise<Network> {
	const { rows } = await client.query<{ id: string; counsellors: string[] }>(
		`select c.id, array_agg(m.account_id order by m.account_id) as counsellors from centre c
		join centre_membership m on m.centre_id = c.id join staff_account a on a.id = m.account_id and a.role = 'counsellor'
		where c.slug like 'volume-%' group by c.id order by c.id`,
	)
	if (rows.length === CENTRES) return rows
	for (let number = 0; number < CENTRES; number++) {
		const centre = randomUUID()
		await client.query(
			`insert into centre (id, slug, name, country, time_zone, languages, demonstration, listed)
			values ($1, $2, $3, 'AL', 'Europe/Tirane', '{sq,en}', true, false)`,
			[centre, `volume-${number}`, `Made-up centre ${number + 1}`],
		)
		for (let person = 0; person < COUNSELLORS / CENTRES + 1; person++) {
			const account = randomUUID()
			// The last one of each is the supervisor.
			const role = person === COUNSELLORS / CENTRES ? 'supervisor' : 'counsellor'
			await client.query(
				`insert into staff_account (id, email, name, role, locales, password_hash) values ($1, $2, $3, $4, '{en}', 'cannot sign in')`,
				[account, `${role}-${number}-${person}@volume.example`, `Made-up ${role} ${number + 1}.${person + 1}`, role],
			)
			await client.query('insert into centre_membership (account_id, centre_id) values ($1, $2)', [account, centre])
		}
	}
	return makeNetwork(client)
}

/**
 * Adds made-up clients and consultations until there are as many as asked for, sealed as the portal seals them. Triggers and
 * references are not asked, which is why months to be counted are marked at the end.
 * @param superuser connection of a superuser to a database that holds nothing but made-up people
 * @returns how many consultations were added
 */
export async function growTo(superuser: string, consultations: number, say: (line: string) => void): Promise<number> {
	const client = new pg.Client({ connectionString: superuser })
	await client.connect()
	try {
		const network = await makeNetwork(client)
		await client.query('set session_replication_role = replica; set synchronous_commit = off')
		const count = async (table: string) =>
			Number((await client.query(`select count(*) as n from ${table}`)).rows[0]?.n ?? 0)
		const before = await count('consultation')
		const number = numbersFrom(before + 1)
		const world = {
			destinations: (await client.query('select slug from destination order by position')).rows.map((row) => row.slug),
			versions: (await client.query('select version_id from guide_publication where ended_at is null')).rows.map(
				(row) => row.version_id as string,
			),
			services: (await client.query('select id, type from service')).rows as { id: string; type: string }[],
			taken: new Set((await client.query('select number from referral')).rows.map((row) => row.number as string)),
			codes: new Set((await client.query('select code from client')).rows.map((row) => row.code as string)),
		}
		for (let at = before; at < consultations; at += BATCH) {
			const size = Math.min(BATCH, consultations - at)
			await addBatch(client, network, world, size, number)
			if ((at - before) % (20 * BATCH) === 0) say(`${(at + size).toLocaleString('en')} consultations`)
		}
		await client.query(`insert into indicator_dirty (centre_id, month)
			select distinct delivered_by, date_trunc('month', held_on)::date from consultation
			union select distinct registered_at, date_trunc('month', registered_on)::date from client on conflict do nothing`)
		await client.query('analyze')
		return Math.max(0, consultations - before)
	} finally {
		await client.end()
	}
}

type World = {
	destinations: string[]
	versions: string[]
	services: { id: string; type: string }[]
	/** Numbers of referrals, and codes of clients, that are there. */
	taken: Set<string>
	codes: Set<string>
}

async function addBatch(client: pg.Client, network: Network, world: World, size: number, number: () => number) {
	const out = Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, lines()])) as Record<
		Table,
		ReturnType<typeof lines>
	>
	const clients = Math.round(size * CLIENTS_PER_CONSULTATION)
	const known: { id: string; key: ReturnType<typeof newDataKey>['opened']; centre: Network[number]; by: string }[] = []
	for (let n = 0; n < clients; n++) {
		const centre = oneOf(network, number)
		const by = oneOf(centre.counsellors, number)
		const { opened, wrapped } = newDataKey(randomUUID())
		const id = randomUUID()
		const day = dayBefore(Math.floor(number() * DAYS))
		const person = madeUpPerson(number, world.destinations)
		const row = personRow(id, opened, person, day)
		known.push({ id, key: opened, centre, by })
		out.vault_key.add([wrapped.id, centre.id, wrapped.wrappedBy, wrapped.wrapped])
		// biome-ignore format: in the order of the columns
		out.client.add([id, unusedCode(world.codes), randomUUID(), centre.id, by, day, centre.id, wrapped.id, row.nameSealed,
			row.birthDateSealed, row.contactSealed, row.screeningSealed, row.sex, row.ageBand, row.nationality, row.languages,
			row.interpreterNeeded, row.education, row.occupation, row.clientType, row.destination, row.purpose,
			row.documentStatus, `${day}T10:00:00Z`])
		const seen = new Set<string>()
		for (const { kind, digest } of personDigests(person)) {
			const same = `${kind} ${Buffer.from(digest).toString('hex')}`
			if (!seen.has(same)) out.client_blind_index.add([id, centre.id, kind, digest])
			seen.add(same)
		}
		const consent = randomUUID()
		// biome-ignore format: in the order of the columns
		out.consent.add([consent, id, centre.id, 'written', by, day, 'en', 'person', true, true, number() < 0.9, ['organisations']])
		if (number() < 0.15) addReferral(out, { id, centre, by, consent, day }, world, number)
	}
	for (let n = 0; n < size; n++) {
		const of = number() < 0.75 ? oneOf(known, number) : undefined
		const centre = of?.centre ?? oneOf(network, number)
		const by = of?.by ?? oneOf(centre.counsellors, number)
		const own = of ? undefined : newDataKey(randomUUID())
		const key = of?.key ?? (own as NonNullable<typeof own>).opened
		if (own) out.vault_key.add([own.wrapped.id, centre.id, own.wrapped.wrappedBy, own.wrapped.wrapped])
		const id = randomUUID()
		// As many today as on any other day.
		const day = dayBefore(Math.floor(number() * DAYS))
		const note = seal(key, NOTE, { table: 'consultation', row: id, column: 'note_sealed' })
		// biome-ignore format: in the order of the columns
		out.consultation.add([id, randomUUID(), centre.id, centre.id, by, of?.id ?? null, day, 5 + Math.floor(number() * 50),
			oftenFirst(CHANNELS, number), 'individual', number() < 0.4, [oftenFirst(TOPICS, number)], ['information'],
			oftenFirst(world.destinations, number), 'en', note, key.id, `${day}T11:00:00Z`])
		if (number() < 0.2) out.guide_handout.add([id, oneOf(world.versions, number), centre.id])
		if (number() < 0.1) {
			const done = number() < 0.97
			// biome-ignore format: in the order of the columns
			out.follow_up.add([randomUUID(), centre.id, by, of?.id ?? null, id, day, 'call', done ? `${day}T12:00:00Z` : null,
				done ? by : null, done ? 'reached' : null])
		}
	}
	for (const table of Object.keys(COLUMNS) as Table[]) await copyInto(client, table, COLUMNS[table], out[table])
}

function addReferral(
	out: Record<Table, ReturnType<typeof lines>>,
	of: { id: string; centre: Network[number]; by: string; consent: string; day: string },
	world: World,
	number: () => number,
) {
	const id = randomUUID()
	const service = oneOf(world.services, number)
	let called = newReferralNumber()
	while (world.taken.has(called)) called = newReferralNumber()
	world.taken.add(called)
	const status = number() < 0.08 ? 'sent' : number() < 0.8 ? 'service_delivered' : 'declined'
	// biome-ignore format: in the order of the columns
	out.referral.add([id, randomUUID(), called, of.centre.id, of.by, of.id, service.id, service.type, 'medium', '1_week',
		of.day, of.consent, ['name'], status, `${of.day}T12:00:00Z`])
	if (status !== 'sent') out.referral_response.add([randomUUID(), id, of.centre.id, status, `${of.day}T15:00:00Z`])
}

/** A code that nobody has yet: drawn blindly, two of 400,000 would be the same now and then. */
function unusedCode(codes: Set<string>): string {
	let code = newClientCode()
	while (codes.has(code)) code = newClientCode()
	codes.add(code)
	return code
}

const NOTE =
	'Made-up note of a made-up conversation. Asked about work and papers; was told which permit there is and what it costs.'

function dayBefore(days: number): string {
	return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
