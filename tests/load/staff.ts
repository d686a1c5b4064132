import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Actor } from '@/lib/access/actor'
import { listComingAppointments } from '@/lib/appointments/clients/read'
import { listBookedOn } from '@/lib/appointments/read'
import { listClosures } from '@/lib/clients/closures/read'
import { findMerging } from '@/lib/clients/merging/read'
import { findClientFile, findClients } from '@/lib/clients/read'
import { listTransfers } from '@/lib/clients/transfers/read'
import { listCallBacks } from '@/lib/consultations/call-backs/read'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import { listConsultations } from '@/lib/consultations/read'
import { readDemand } from '@/lib/demand/read'
import { listTimeline } from '@/lib/person-record/timeline/read'
import { listReferrals } from '@/lib/referrals/read'
import { readReport } from '@/lib/reports/read'
import { countMarkedMonths } from '@/lib/reports/write'
import { findSession, listSessions } from '@/lib/sessions/read'
import { listPublicSessions } from '@/lib/sessions/registering/published'
import { actorOf } from '@/tests/support/actors'
import { openVolume } from './volume/database'
import { measureExport } from './volume/export'
import { addSessions, PARTICIPANTS_A_YEAR } from './volume/gatherings'
import { growTo, makeNetwork } from './volume/network'
import { measurePages } from './volume/pages'
import { madeUpName, numbersFrom, oneOf } from './volume/people'
import { goal, type Timed, timed } from './volume/timing'

// What staff wait for, in networks of growing size: `npm run bench:staff` (`WAYMARK_BENCH_SIZES=10000,100000`).
const SIZES = (process.env.WAYMARK_BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number)
const ROUNDS = Number(process.env.WAYMARK_BENCH_ROUNDS ?? 60)
const TIME_ZONE = 'Europe/Tirane'
const today = new Date().toISOString().slice(0, 10)

const volume = await openVolume()
const sql = new pg.Client({ connectionString: volume.superuser })
await sql.connect()
const results = new Map<string, Timed[]>()
try {
	for (const size of SIZES) {
		const began = Date.now()
		const added = await growTo(volume.superuser, size, () => {})
		const seconds = Math.round((Date.now() - began) / 1000)
		const sessions = await addSessions(sql, await makeNetwork(sql))
		if (sessions > 0)
			console.log(
				`\n${sessions.toLocaleString('en')} group sessions added, ${PARTICIPANTS_A_YEAR.toLocaleString('en')} people a year`,
			)
		const counted = await countEverything()
		console.log(
			`\n${size.toLocaleString('en')} consultations (${added} added in ${seconds} s; months counted in ${counted} s)`,
		)
		for (const [what, one] of await measure()) {
			results.set(what, [...(results.get(what) ?? []), one])
			console.log(`  ${what.padEnd(34)} median ${one.median.toFixed(1)} ms, p95 ${one.p95.toFixed(1)} ms`)
		}
	}
	summary()
	await sql.query(
		"delete from centre_membership m using staff_account a where a.id = m.account_id and a.email like '%@test.example'",
	)
	await sql.query("delete from staff_account where email like '%@test.example'")
} finally {
	await sql.end()
	await volume.stop()
}
await measurePages(volume.folder)

/** The months that growing marked; in a portal the background does it within minutes. */
async function countEverything(): Promise<number> {
	const began = Date.now()
	for (let tries = 0; tries < 600; tries++) {
		await countMarkedMonths(10_000)
		const { rows } = await sql.query('select 1 from indicator_dirty limit 1')
		if (rows.length === 0) break
		await setTimeout(10)
	}
	return Math.round((Date.now() - began) / 1000)
}

async function measure(): Promise<Map<string, Timed>> {
	const network = await makeNetwork(sql)
	const number = numbersFrom(7)
	const people: { counsellor: Actor; supervisor: Actor; centre: string; clients: { id: string; code: string }[] }[] = []
	for (let n = 0; n < 5; n++) {
		const centre = oneOf(network, number)
		const at = { id: centre.id, slug: '', name: '' }
		const { rows: clients } = await sql.query(
			'select id, code from client where centre_id = $1 order by id limit 200',
			[centre.id],
		)
		const [counsellor, supervisor] = [await actorOf('counsellor', at), await actorOf('supervisor', at)]
		people.push({ counsellor, supervisor, centre: centre.id, clients })
	}
	const analyst = await actorOf('analyst')
	const who = () => oneOf(people, number)
	const all = new Map<string, Timed>()
	const run = async (what: string, work: () => Promise<unknown>, rounds = ROUNDS) =>
		all.set(what, await timed(work, rounds))
	await run('search, whole name', () => findClients(who().counsellor, madeUpName(number)))
	await run('search, beginning of a name', () => findClients(who().counsellor, madeUpName(number).slice(0, 2)))
	await run('search, end of a number', () => findClients(who().counsellor, String(1000 + Math.floor(number() * 9000))))
	await run('search, code', () => {
		const person = who()
		return findClients(person.counsellor, oneOf(person.clients, number).code)
	})
	await run("today's lists of a centre", () => todayOf(who().supervisor))
	await run('a client file', () => {
		const person = who()
		return fileOf(person.counsellor, oneOf(person.clients, number).id)
	})
	await run('sessions of a centre', () => listSessions(who().counsellor, { show: 'past' }))
	const { rows: sessions } = await sql.query(
		'select id, centre_id from group_session where starts_at < now() order by id limit 500',
	)
	await run('a session with its list', () => {
		const session = oneOf(sessions, number)
		const person = people.find((one) => one.centre === session.centre_id) ?? who()
		return findSession(person.counsellor, session.id)
	})
	await run('public calendar of sessions', () => listPublicSessions())
	const [from, to] = [monthBefore(11), monthBefore(0)]
	await run('numbers of a year, a centre', () => {
		const person = who()
		return readReport(person.supervisor, { from, to, centre: person.centre })
	})
	await run('numbers of a year, the network', () => readReport(analyst, { from, to }), Math.ceil(ROUNDS / 3))
	const editor = await actorOf('editor')
	await run('numbers of demand, the network', () => readDemand(editor), Math.ceil(ROUNDS / 3))
	await measureExport(network.map(({ id }) => ({ id, slug: '', name: id })))
	return all
}

async function todayOf(actor: Actor) {
	await listConsultations(actor, { from: today, to: today })
	await listFollowUps(actor, { today, dueBy: today })
	await listReferrals(actor, { show: 'open', today, most: 10 })
	await listTransfers(actor)
	await listCallBacks(actor, { mine: false })
	await listBookedOn(actor, { day: today, timeZone: TIME_ZONE, mine: false })
}

async function fileOf(actor: Actor, id: string) {
	await findClientFile(actor, id)
	await findMerging(actor, id)
	await listClosures(actor, id)
	await listTransfers(actor, id)
	await listTimeline(actor, { files: [id], timeZone: TIME_ZONE })
	await listReferrals(actor, { client: id, show: 'open', today })
	await listFollowUps(actor, { today, client: id, open: true })
	await listCallBacks(actor, { client: id })
	await listComingAppointments(actor, [id])
}

function monthBefore(months: number): string {
	const day = new Date(`${today.slice(0, 7)}-15T00:00:00Z`)
	day.setUTCMonth(day.getUTCMonth() - months)
	return day.toISOString().slice(0, 7)
}

function summary() {
	console.log('\nAt the largest size, and how much slower than at the smallest')
	for (const [what, sizes] of results) {
		const [first, last] = [sizes[0], sizes.at(-1)]
		if (!first || !last) continue
		goal(`${what}, p95 ms`, last.p95, what.startsWith('numbers') ? 500 : 150)
		if (sizes.length > 1)
			console.log(`         median ${(last.median / first.median).toFixed(2)} times that at ${SIZES[0]}`)
	}
}
