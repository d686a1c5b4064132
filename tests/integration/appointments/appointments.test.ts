import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { bookingIcs } from '@/lib/appointments/booking/ics'
import { findBookedCentre, listFreeSlots } from '@/lib/appointments/booking/published'
import { findOwnBooking } from '@/lib/appointments/booking/read'
import { bookingSchema } from '@/lib/appointments/booking/schema'
import { bookSlot, cancelBooking, lookUpBooking, moveBooking } from '@/lib/appointments/booking/write'
import { listSlots } from '@/lib/appointments/read'
import { publishingSchema, settlingSchema } from '@/lib/appointments/schema'
import { forgetOldAppointments, publishSlots, settleAppointment, withdrawSlot } from '@/lib/appointments/write'
import { verifyChains } from '@/lib/audit/read'
import { feedToken } from '@/lib/calendars/feed'
import { readCalendar } from '@/lib/calendars/read'
import { shareCalendar } from '@/lib/calendars/write'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { listOutbox } from '@/lib/mail/read'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const TODAY = dayIn('Europe/Tirane')
let centre = undefined as unknown as TestCentre
let [counsellor, colleague, stranger] = [] as unknown as [Actor, Actor, Actor]

beforeAll(async () => {
	centre = await makeCentre('First')
	counsellor = await actorOf('counsellor', centre)
	colleague = await actorOf('counsellor', centre)
	stranger = await actorOf('supervisor', await makeCentre('Second'))
})

const patternOf = (more: Record<string, unknown> = {}) =>
	publishingSchema.parse({
		idempotencyKey: randomUUID(),
		from: daysAfter(TODAY, 3),
		to: daysAfter(TODAY, 3),
		days: ['1', '2', '3', '4', '5', '6', '7'],
		starts: '09:00',
		ends: '12:00',
		minutes: '30',
		way: 'in_person',
		languages: ['sq'],
		...more,
	})

const bookingOf = (slot: string, more: Record<string, unknown> = {}) =>
	bookingSchema.parse({ key: randomUUID(), slot, language: 'sq', name: 'Canary Hoxha', phone: '+999 123', ...more })

let from = 0
const asker = () => ({ address: `10.9.${Math.floor(++from / 250)}.${from % 250}`, trapped: false })

async function published() {
	const found = await findBookedCentre(centre.slug)
	if (!found) throw new Error('no centre')
	return found
}

const free = async () => listFreeSlots(centre.id, new Date())
const book = async (slot: string, more: Record<string, unknown> = {}) =>
	bookSlot(asker(), await published(), bookingOf(slot, more), 'en')
const week = { from: new Date(), to: new Date(Date.now() + 30 * 86_400_000) }

describe('published times', () => {
	it('can be seen by everybody, without whose they are, and only those of the centre', async () => {
		expect((await publishSlots(counsellor, patternOf())).ok).toBe(true)
		const slots = await free()
		expect(slots).toHaveLength(6)
		expect(Object.keys(slots[0] ?? {}).sort()).toEqual(['id', 'languages', 'minutes', 'startsAt', 'way'])
		expect(await listSlots(stranger, week)).toEqual([])
		expect(await listSlots(colleague, { ...week, mine: true })).toEqual([])
	})

	it('are refused as a whole when one overlaps another of the same person', async () => {
		const day = { from: daysAfter(TODAY, 5), to: daysAfter(TODAY, 5) }
		await publishSlots(counsellor, patternOf(day))
		const before = (await free()).length
		const refused = { ok: false, errors: [{ field: 'starts', key: 'slotsOverlap' }] }
		expect(await publishSlots(counsellor, patternOf({ ...day, starts: '11:45', ends: '14:00' }))).toEqual(refused)
		const both = await Promise.all([1, 2].map(() => publishSlots(colleague, patternOf(day))))
		expect(both.filter((one) => one.ok)).toHaveLength(1)
		expect((await free()).length).toBe(before + 6)
	})

	it.each([
		['in the past', { from: daysAfter(TODAY, -1) }, 'from', 'inThePast'],
		['too far ahead', { to: daysAfter(TODAY, 200) }, 'to', 'tooFarAhead'],
		['ending before they begin', { ends: '08:00' }, 'ends', 'endsBefore'],
		['too short for one', { ends: '09:15' }, 'days', 'noTimes'],
		[
			'far too many',
			{ to: daysAfter(TODAY, 100), starts: '00:00', ends: '23:00', minutes: '15' },
			'to',
			'tooManyTimes',
		],
	])('%s are refused at the field', async (_, more, field, key) => {
		expect(await publishSlots(counsellor, patternOf(more))).toMatchObject({ ok: false, errors: [{ field, key }] })
	})
})

describe('a booking', () => {
	it('is had by one, of fifty who ask for the same time at the same moment', async () => {
		const [slot] = await free()
		const asked = await Promise.all(Array.from({ length: 50 }, () => book(slot?.id ?? '')))
		expect(asked.filter((one) => one.ok)).toHaveLength(1)
		expect(asked.filter((one) => !one.ok && 'reason' in one && one.reason === 'slotGone')).toHaveLength(49)
		expect((await free()).map((one) => one.id)).not.toContain(slot?.id)
	})

	it('is one, with one code, however often its form is sent', async () => {
		const [slot] = await free()
		const form = bookingOf(slot?.id ?? '')
		const where = await published()
		const asked = await Promise.all(Array.from({ length: 10 }, () => bookSlot(asker(), where, form, 'en')))
		expect(new Set(asked.map((one) => one.ok && one.code)).size).toBe(1)
		expect(asked.every((one) => one.ok)).toBe(true)
	})

	it('is sealed, and shows its words to the centre alone', async () => {
		const [slot] = await free()
		const booked = await book(slot?.id ?? '')
		const { rows } = await database.sql('superuser', 'select * from appointment')
		for (const row of rows)
			for (const value of Object.values(row))
				expect(Buffer.isBuffer(value) ? value.toString('latin1') : String(value)).not.toContain('Canary')
		const seen = (await listSlots(colleague, week)).find((one) => one.id === slot?.id)
		expect(seen?.booking).toMatchObject({ name: 'Canary Hoxha', phone: '+999 123', state: 'booked' })
		if (booked.ok) expect(JSON.stringify(await findOwnBooking(booked.code))).not.toContain('Canary')
	})

	it('is moved and cancelled with its code, and the time is free again', async () => {
		const [one, two, three] = await free()
		const booked = await book(one?.id ?? '')
		if (!booked.ok) throw new Error('not booked')
		const other = await book(three?.id ?? '')
		const found = await lookUpBooking('10.1.1.1', booked.code.toLowerCase().replace(/(.{4})/g, '$1 '))
		if (!found.ok) throw new Error('not found')
		expect(await moveBooking(found.code, found.booking, three?.id ?? '', 'en')).toBe('slotGone')
		expect(await moveBooking(found.code, found.booking, two?.id ?? '', 'en')).toBe('moved')
		expect((await findOwnBooking(booked.code))?.startsAt).toBe(two?.startsAt)
		expect((await free()).map((slot) => slot.id)).toContain(one?.id)
		const now = (await findOwnBooking(booked.code)) as NonNullable<Awaited<ReturnType<typeof findOwnBooking>>>
		expect(await cancelBooking(booked.code, now)).toBe('cancelled')
		expect(await cancelBooking(booked.code, now)).toBe('cancelled')
		expect((await free()).map((slot) => slot.id)).toContain(two?.id)
		expect(await moveBooking(found.code, found.booking, one?.id ?? '', 'en')).toBe('bookingOver')
		expect(other.ok).toBe(true)
	})

	it('cannot be moved to another centre, nor to a time that was taken back', async () => {
		const far = await makeCentre('Far')
		const there = await actorOf('counsellor', far)
		await publishSlots(there, patternOf())
		const [foreign] = await listFreeSlots(far.id, new Date())
		const [mine, gone] = await free()
		const booked = await book(mine?.id ?? '')
		if (!booked.ok) throw new Error('not booked')
		const found = await lookUpBooking('10.1.1.2', booked.code)
		if (!found.ok) throw new Error('not found')
		expect(await moveBooking(found.code, found.booking, foreign?.id ?? '', 'en')).toBe('slotGone')
		const owner = (await listSlots(counsellor, { ...week, mine: true })).some((slot) => slot.id === gone?.id)
		expect((await withdrawSlot(owner ? counsellor : colleague, { id: gone?.id ?? '' })).ok).toBe(true)
		expect(await moveBooking(found.code, found.booking, gone?.id ?? '', 'en')).toBe('slotGone')
		expect((await book(gone?.id ?? '')).ok).toBe(false)
		expect(await withdrawSlot(counsellor, { id: mine?.id ?? '' })).toEqual({ ok: false, notice: 'slotTaken' })
		expect((await withdrawSlot(stranger, { id: mine?.id ?? '' })).ok).toBe(false)
	})

	it('is not found with a wrong code, and codes are not guessed', async () => {
		for (let n = 0; n < 10; n++)
			expect(await lookUpBooking('10.1.1.3', '2222-2222-2222')).toEqual({ ok: false, reason: 'noSuchBooking' })
		expect(await lookUpBooking('10.1.1.3', '2222-2222-2222')).toMatchObject({ wait: expect.any(Number) })
	})

	it('is settled by the centre once it has begun, and can be called off before', async () => {
		const [slot, second] = await free()
		const booked = await book(slot?.id ?? '')
		const off = await book(second?.id ?? '')
		const row = async (id: string | undefined) =>
			(await listSlots(counsellor, week)).find((one) => one.id === id)?.booking
		const settle = async (id: string | undefined, outcome: string, actor = counsellor) => {
			const booking = await row(id)
			return settleAppointment(
				actor,
				settlingSchema.parse({ id: booking?.id, version: String(booking?.version), outcome }),
			)
		}
		expect(await settle(slot?.id, 'attended')).toEqual({ ok: false, notice: 'notYet' })
		expect((await settle(second?.id, 'called_off', stranger)).ok).toBe(false)
		expect((await settle(second?.id, 'called_off')).ok).toBe(true)
		if (off.ok) expect((await findOwnBooking(off.code))?.state).toBe('called_off')
		await database.sql('superuser', "update appointment_slot set starts_at = now() - interval '1 hour' where id = $1", [
			slot?.id,
		])
		const id = (await database.sql('superuser', 'select id, version from appointment where slot_id = $1', [slot?.id]))
			.rows[0]
		const came = settlingSchema.parse({ id: id.id, version: String(id.version), outcome: 'no_show' })
		expect((await settleAppointment(counsellor, came)).ok).toBe(true)
		expect(await settleAppointment(counsellor, came)).toEqual({ ok: false, notice: 'bookingChanged' })
		if (booked.ok) expect((await findOwnBooking(booked.code))?.open).toBe(false)
	})

	it('is erased ninety days later, but for the fact that there was one', async () => {
		const [slot] = await free()
		const booked = await book(slot?.id ?? '')
		await database.sql(
			'superuser',
			"update appointment_slot set starts_at = now() - interval '91 days' where id = $1",
			[slot?.id],
		)
		expect(await forgetOldAppointments()).toBeGreaterThan(0)
		if (booked.ok) expect(await findOwnBooking(booked.code)).toBeUndefined()
		const { rows } = await database.sql(
			'superuser',
			'select sealed, wrapped, state from appointment where slot_id = $1',
			[slot?.id],
		)
		expect(rows).toContainEqual({ sealed: null, wrapped: null, state: 'booked' })
	})

	it('reminds by a letter that says when and not with whom, moves with the booking and ends with it', async () => {
		const [slot, next] = await free()
		const booked = await book(slot?.id ?? '', { email: 'reader@mail.example' })
		if (!booked.ok) throw new Error('not booked')
		const waiting = async () =>
			(await listOutbox(counsellor)).rows.filter(
				(row) => row.kind === 'appointment_reminder' && row.state === 'waiting',
			)
		const [letter] = await waiting()
		expect(letter?.letter?.to).toBe('reader@mail.example')
		expect(letter?.letter?.text).not.toMatch(/First|Canary|migra/i)
		const found = await lookUpBooking('10.1.1.4', booked.code)
		if (!found.ok) throw new Error('not found')
		await moveBooking(found.code, found.booking, next?.id ?? '', 'en')
		expect((await waiting()).map((row) => row.sendAfter)).toEqual([
			new Date(new Date(next?.startsAt ?? '').getTime() - 86_400_000).toISOString(),
		])
		await cancelBooking(booked.code, found.booking)
		expect(await waiting()).toEqual([])
	})

	it('leaves a chain of events that holds, without a word about the person', async () => {
		const { rows } = await database.sql(
			'superuser',
			"select verb, detail from audit_event where resource = 'appointment'",
		)
		expect(new Set(rows.map((row) => row.verb))).toEqual(
			new Set([
				'appointment.book',
				'appointment.move',
				'appointment.cancel',
				'appointment.withdraw',
				'appointment.called-off',
				'appointment.no-show',
			]),
		)
		expect(JSON.stringify(rows)).not.toContain('Canary')
		expect(await verifyChains()).toEqual([])
	})
})

describe('a calendar', () => {
	it('of a booking is one that others can read, and says nothing but “appointment”', async () => {
		const [slot] = await free()
		const booked = await book(slot?.id ?? '')
		if (!booked.ok) throw new Error('not booked')
		const own = await findOwnBooking(booked.code)
		const text = bookingIcs(own as NonNullable<typeof own>, 'Termin')
		const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined)
		expect(event.summary).toBe('Termin')
		expect(event.startDate.toJSDate().toISOString()).toBe(slot?.startsAt)
		expect(event.duration.toSeconds()).toBe(30 * 60)
		expect(event.component.getAllSubcomponents('valarm')).toHaveLength(2)
		expect(text).not.toMatch(/Canary|First/)
		expect(text).not.toContain(booked.code)
	})

	it('of a counsellor shows their own times without names, until its address ends', async () => {
		const key = randomUUID()
		await shareCalendar(counsellor, { idempotencyKey: key, what: 'make' })
		const token = feedToken(counsellor.account, key)
		const entries = await readCalendar(token)
		expect(entries.filter((entry) => entry.kind === 'appointment').length).toBeGreaterThan(0)
		expect(JSON.stringify(entries)).not.toContain('Canary')
		const next = randomUUID()
		await shareCalendar(counsellor, { idempotencyKey: next, what: 'make' })
		expect(await readCalendar(token)).toEqual([])
		await shareCalendar(counsellor, { idempotencyKey: next, what: 'end' })
		expect(await readCalendar(feedToken(counsellor.account, next))).toEqual([])
	})
})
