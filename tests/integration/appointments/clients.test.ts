import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { findBookedCentre, listFreeSlots } from '@/lib/appointments/booking/published'
import { bookingSchema } from '@/lib/appointments/booking/schema'
import { bookSlot } from '@/lib/appointments/booking/write'
import { listComingAppointments } from '@/lib/appointments/clients/read'
import { clientBookingSchema, linkingSchema } from '@/lib/appointments/clients/schema'
import { bookForClient, linkAppointment } from '@/lib/appointments/clients/write'
import { listSlots } from '@/lib/appointments/read'
import { publishingSchema } from '@/lib/appointments/schema'
import { publishSlots } from '@/lib/appointments/write'
import { closureSchema } from '@/lib/clients/closures/schema'
import { closeClient } from '@/lib/clients/closures/write'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { findClientFile } from '@/lib/clients/read'
import { erasureSchema } from '@/lib/person-record/schema'
import { eraseClient } from '@/lib/person-record/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { registered } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const week = { from: new Date(), to: new Date(Date.now() + 30 * 86_400_000) }
let centre = undefined as unknown as TestCentre
let [counsellor, supervisor, stranger] = [] as unknown as [Actor, Actor, Actor]

beforeAll(async () => {
	centre = await makeCentre('First')
	;[counsellor, supervisor] = [await actorOf('counsellor', centre), await actorOf('supervisor', centre)]
	stranger = await actorOf('counsellor', await makeCentre('Second'))
	const day = daysAfter(dayIn('Europe/Tirane'), 3)
	const times = {
		idempotencyKey: randomUUID(),
		from: day,
		to: day,
		days: ['1', '2', '3', '4', '5', '6', '7'],
		starts: '09:00',
		ends: '12:00',
		minutes: '15',
		way: 'phone',
		languages: [],
	}
	expect((await publishSlots(counsellor, publishingSchema.parse(times))).ok).toBe(true)
})

const free = async () => (await listFreeSlots(centre.id, new Date())).map((slot) => slot.id)
const bookingOf = (client: string, slot: string | undefined) =>
	clientBookingSchema.parse({ idempotencyKey: randomUUID(), client, slot })
const codeOf = async (client: string) => (await findClientFile(counsellor, client))?.client.code

describe('an appointment of somebody with a file', () => {
	it('is booked at the centre once, and gone for everybody else', async () => {
		const client = await registered(counsellor, { name: 'Booked Hoxha', languages: ['sq'] })
		const [slot] = await free()
		const form = bookingOf(client, slot)
		const asked = await Promise.all(Array.from({ length: 8 }, () => bookForClient(counsellor, form)))
		expect(asked.every((one) => one.ok)).toBe(true)
		expect(await listComingAppointments(counsellor, [client])).toMatchObject([{ way: 'phone', state: 'booked' }])
		expect(await bookForClient(counsellor, bookingOf(client, slot))).toEqual({ ok: false, notice: 'slotTaken' })
		expect(await free()).not.toContain(slot)
		const row = (await listSlots(counsellor, { ...week, taken: true })).find((one) => one.id === slot)
		expect(row?.booking).toMatchObject({ name: 'Booked Hoxha', language: 'sq', client: { id: client } })
		expect(await listSlots(stranger, week)).toEqual([])
	})

	it('is not booked by another centre, nor for a closed file', async () => {
		const client = await registered(counsellor, { name: `Closed ${randomUUID()}` })
		const [slot] = await free()
		expect(await bookForClient(stranger, bookingOf(client, slot))).toEqual({ ok: false, notice: 'notFound' })
		const closing = {
			idempotencyKey: randomUUID(),
			client,
			closureReason: 'departed',
			closedOn: dayIn('Europe/Tirane'),
		}
		expect((await closeClient(counsellor, closureSchema.parse(closing))).ok).toBe(true)
		expect(await bookForClient(counsellor, bookingOf(client, slot))).toEqual({ ok: false, notice: 'fileClosed' })
		expect(await free()).toContain(slot)
	})

	it('that was booked on the public site is linked by the code, unlinked again, and loses its words with the file', async () => {
		const client = await registered(counsellor, { name: `Linked ${randomUUID()}` })
		const [slot] = await free()
		const words = { key: randomUUID(), slot, language: 'sq', name: 'Canary Booked', phone: '+999 321' }
		const where = await findBookedCentre(centre.slug)
		if (!where) throw new Error('no centre')
		const asker = { address: '10.8.0.1', trapped: false }
		expect((await bookSlot(asker, where, bookingSchema.parse(words), 'en')).ok).toBe(true)
		const booking = async () => (await listSlots(counsellor, week)).find((one) => one.id === slot)?.booking
		const link = async (code: string | undefined, actor = counsellor) => {
			const row = await booking()
			return linkAppointment(actor, linkingSchema.parse({ id: row?.id, version: String(row?.version), code }))
		}
		expect(await link('AAAA-AAAA')).toEqual({ ok: false, errors: [{ field: 'code', key: 'noSuchCode' }] })
		expect(await link(await codeOf(client), stranger)).toEqual({ ok: false, notice: 'notFound' })
		expect((await link((await codeOf(client))?.toLowerCase())).ok).toBe(true)
		expect((await booking())?.client?.id).toBe(client)
		expect((await link(undefined)).ok).toBe(true)
		expect((await booking())?.client).toBeNull()
		expect((await link(await codeOf(client))).ok).toBe(true)

		const erasure = { client, eraseCode: await codeOf(client), asked: 'on' }
		const erased = await eraseClient(supervisor, erasureSchema.parse(erasure))
		expect(erased.ok).toBe(true)
		const { rows } = await database.sql(
			'superuser',
			`select sealed, wrapped, code_hash from appointment where client_id = '${client}'`,
		)
		expect(rows).toEqual([{ sealed: null, wrapped: null, code_hash: null }])
	})
})
