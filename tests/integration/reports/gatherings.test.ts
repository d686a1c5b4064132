import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { listFreeSlots } from '@/lib/appointments/booking/published'
import { clientBookingSchema } from '@/lib/appointments/clients/schema'
import { bookForClient } from '@/lib/appointments/clients/write'
import { publishingSchema } from '@/lib/appointments/schema'
import { publishSlots } from '@/lib/appointments/write'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { findClientFile } from '@/lib/clients/read'
import type { Indicator, Report } from '@/lib/reports/indicator'
import { readReport } from '@/lib/reports/read'
import { findSession } from '@/lib/sessions/read'
import { attendanceSchema, newSessionSchema, participantSchema } from '@/lib/sessions/schema'
import { addParticipant, callOffSession, planSession, recordAttendance } from '@/lib/sessions/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { idOf, registered } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const TODAY = dayIn('Europe/Tirane')
let centre = undefined as unknown as TestCentre
let counsellor = undefined as unknown as Actor

beforeAll(async () => {
	centre = await makeCentre('First')
	counsellor = await actorOf('counsellor', centre)
})

async function numbers(day: string): Promise<Report> {
	return readReport(counsellor, { from: day.slice(0, 7), to: day.slice(0, 7) })
}
const total = (report: Report, indicator: Indicator) => report.lines.find((line) => line.indicator === indicator)?.total
const figures = (report: Report, indicator: Indicator, dimension: string) =>
	report.lines
		.find((line) => line.indicator === indicator)
		?.tables.find((table) => table.dimension === dimension)
		?.rows.map((row) => [row.value, row.count])

describe('appointments', () => {
	it('are counted by what came of them, in the month of the centre’s clocks', async () => {
		const day = daysAfter(TODAY, 2)
		const pattern = { idempotencyKey: randomUUID(), from: day, to: day, days: ['1', '2', '3', '4', '5', '6', '7'] }
		const times = { starts: '09:00', ends: '11:00', minutes: '15', way: 'phone', languages: [] }
		expect((await publishSlots(counsellor, publishingSchema.parse({ ...pattern, ...times }))).ok).toBe(true)
		for (const { id: slot } of (await listFreeSlots(centre.id, new Date())).slice(0, 6)) {
			const client = await registered(counsellor, { name: `A ${randomUUID()}` })
			const form = clientBookingSchema.parse({ idempotencyKey: randomUUID(), slot, client })
			expect((await bookForClient(counsellor, form)).ok).toBe(true)
		}
		const report = await numbers(day)
		expect(total(report, 'appointments')).toBe(6)
		expect(figures(report, 'appointments', 'outcome')).toEqual([['booked', 6]])
		await database.sql('superuser', "update appointment set state = 'attended'")
		expect(figures(await numbers(day), 'appointments', 'outcome')).toEqual([['attended', 6]])
		// A minute before midnight of the month’s last day, by the centre’s clocks, is still that month.
		await database.sql(
			'superuser',
			"update appointment_slot set starts_at = '2026-03-31T21:59:00Z'::timestamptz - (extract(epoch from starts_at)::int % 86400 / 60) * interval '1 second'",
		)
		await database.sql('superuser', "update appointment set state = 'no_show'")
		expect(total(await numbers('2026-03-31'), 'appointments')).toBe(6)
	})
})

describe('group sessions', () => {
	it('are counted, and so is everybody who came, with and without a name', async () => {
		const form = {
			kind: 'pre_departure',
			title: 'Orientation',
			language: 'sq',
			day: TODAY,
			starts: '23:59',
			minutes: '60',
		}
		const made = newSessionSchema.parse({ ...form, idempotencyKey: randomUUID(), way: 'in_person', questions: '' })
		const session = idOf(await planSession(counsellor, made))
		const quiet = await registered(counsellor, { name: `Q ${randomUUID()}`, toReporting: '', sex: 'male' })
		const open = await registered(counsellor, { name: `O ${randomUUID()}`, sex: 'female' })
		for (const client of [quiet, open]) {
			const who = (await findClientFile(counsellor, client))?.client.code
			const added = participantSchema.parse({ idempotencyKey: randomUUID(), session, who })
			expect((await addParticipant(counsellor, added)).ok).toBe(true)
		}
		await database.sql('superuser', 'update group_session set starts_at = now()')
		const file = await findSession(counsellor, session)
		const attendance = attendanceSchema.parse({
			session,
			version: String(file?.version),
			came: file?.participants.map((one) => one.id),
			female: '6',
			male: '7',
			other: '0',
		})
		expect((await recordAttendance(counsellor, attendance)).ok).toBe(true)
		const report = await numbers(TODAY)
		// One session is a small number, and so hidden.
		expect(total(report, 'sessions')).toBeNull()
		expect(total(report, 'participants')).toBe(15)
		// The one of whom nothing is said would stand alone: another is hidden with them.
		expect(figures(report, 'participants', 'sex')).toEqual([
			['female', 7],
			['male', null],
			['unknown', null],
		])
		expect((await callOffSession(counsellor, { id: session })).ok).toBe(true)
		expect(total(await numbers(TODAY), 'participants')).toBe(0)
	})
})
