import { publicDb } from '@/lib/db'
import type { PublicSession, SessionKind, SessionWay } from '../session'

type Row = {
	id: string
	slug: string
	centre: string
	country: string
	city: string | null
	time_zone: string
	address: string | null
	demonstration: boolean
	kind: SessionKind
	title: string
	language: string
	destination: string | null
	starts_at: Date
	minutes: number
	way: SessionWay
	place: string | null
	capacity: number | null
	registered: bigint
	cancelled: boolean
	test: boolean
}

/** Coming sessions of all centres, the next first. */
export async function listPublicSessions(most = 200): Promise<PublicSession[]> {
	const rows = await publicDb().$queryRaw<Row[]>`select * from waymark_sessions(null, ${most}::integer)`
	return rows.map(sessionOf)
}

/** A listed session, also one that is over or was called off; undefined: there is none. */
export async function findPublicSession(id: string): Promise<PublicSession | undefined> {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
	const [row] = await publicDb().$queryRaw<Row[]>`select * from waymark_sessions(${id}::uuid, 1)`
	return row && sessionOf(row)
}

function sessionOf(row: Row): PublicSession {
	const { slug, centre: name, country, city, time_zone: timeZone, address } = row
	return {
		id: row.id,
		centre: { slug, name, country, city, timeZone, address },
		demonstration: row.demonstration,
		kind: row.kind,
		title: row.title,
		language: row.language,
		destination: row.destination,
		startsAt: row.starts_at.toISOString(),
		minutes: row.minutes,
		way: row.way,
		place: row.place,
		left: row.capacity === null ? null : Math.max(0, row.capacity - Number(row.registered)),
		cancelled: row.cancelled,
		test: row.test,
	}
}
