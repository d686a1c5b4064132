import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { mergeClients } from '@/lib/clients/merging/write'
import { findClientFile } from '@/lib/clients/read'
import { clientSchema } from '@/lib/clients/schema'
import { amendClient } from '@/lib/clients/write'
import { asSession } from '@/lib/db'
import { closePress } from '@/lib/packs/press/press'
import { printReport, reportAsCsv, reportAsWorkbook } from '@/lib/reports/export'
import { INDICATORS, type Indicator, type Report } from '@/lib/reports/indicator'
import { readReport, reportWordsIn } from '@/lib/reports/read'
import { monthsOf } from '@/lib/reports/schema'
import { countMarkedMonths } from '@/lib/reports/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { logged, registered, sent } from '../../support/casework'
import { withDatabase } from '../../support/database'
import { readPdf } from '../../support/pdf'

const database = withDatabase()
let [centre, other] = [] as unknown as [TestCentre, TestCentre]
let [counsellor, supervisor, there, analyst, editor] = [] as unknown as [Actor, Actor, Actor, Actor, Actor]

beforeAll(async () => {
	;[centre, other] = [await makeCentre('First'), await makeCentre('Second')]
	counsellor = await actorOf('counsellor', centre)
	supervisor = await actorOf('supervisor', centre)
	there = await actorOf('counsellor', other)
	;[analyst, editor] = [await actorOf('analyst'), await actorOf('editor')]
})
afterAll(closePress)

const PERIOD = { from: '2026-01', to: '2026-01' }
const figures = (report: Report, indicator: Indicator, dimension: string) =>
	Object.fromEntries(
		(
			report.lines.find((line) => line.indicator === indicator)?.tables.find((table) => table.dimension === dimension)
				?.rows ?? []
		).map((row) => [row.value, row.count]),
	)
const total = (report: Report, indicator: Indicator) => report.lines.find((line) => line.indicator === indicator)?.total

describe('the numbers of a centre', () => {
	it('count consultations by what they were, individual and group apart, and hide the small ones', async () => {
		for (let at = 0; at < 9; at++)
			await logged(counsellor, { topics: at < 7 ? ['work', 'rights'] : ['work'], destination: 'austria' })
		for (let at = 0; at < 6; at++) await logged(counsellor, { topics: ['study'], destination: 'germany' })
		for (let at = 0; at < 2; at++) await logged(counsellor, { topics: ['language'], destination: 'italy' })
		for (let at = 0; at < 5; at++) await logged(counsellor, { form: 'group' })
		await logged(counsellor, { contactMade: undefined, topics: [], services: [] })
		await logged(there, { topics: ['work'] })
		const report = await readReport(supervisor, PERIOD)
		expect(total(report, 'consultations')).toBe(17)
		expect(total(report, 'group_consultations')).toBe(5)
		expect(figures(report, 'consultations', 'topic')).toEqual({ work: 9, rights: 7, study: 6, language: null })
		// Two for Italy would follow from the total: the next smallest is hidden with them.
		expect(figures(report, 'consultations', 'destination')).toEqual({ austria: 9, germany: null, italy: null })
		expect(figures(report, 'consultations', 'person')).toEqual({ anonymous: 17 })
		expect(figures(report, 'consultations', 'month')).toEqual({ '2026-01': 17 })
	})

	it('follow every change: a corrected file, a merged one, a withdrawn consent to statistics', async () => {
		const made: string[] = []
		for (let at = 0; at < 12; at++)
			made.push(
				await registered(counsellor, { name: `P ${randomUUID()}`, sex: at < 6 ? 'female' : 'male', nationality: 'AL' }),
			)
		const now = async () => {
			const today = new Date().toISOString().slice(0, 7)
			return readReport(supervisor, { from: today, to: today })
		}
		expect(figures(await now(), 'clients', 'sex')).toEqual({ female: 6, male: 6 })
		const [first = '', second = ''] = made
		const file = await findClientFile(counsellor, first)
		await amendClient(
			counsellor,
			clientSchema.parse({ id: first, version: '1', name: file?.client.name, sex: 'male', nationality: 'AL' }),
		)
		expect(figures(await now(), 'clients', 'sex')).toEqual({ female: 5, male: 7 })
		const code = (await findClientFile(counsellor, second))?.client.code as string
		await mergeClients(counsellor, { client: made[2] as string, otherCode: code, samePerson: true })
		expect(total(await now(), 'clients')).toBe(11)
		// Nothing is said of somebody who no longer agrees to statistics, but they are counted.
		const quiet = await registered(counsellor, {
			name: `Q ${randomUUID()}`,
			toReporting: '',
			sex: 'male',
			nationality: 'RS',
		})
		const after = await now()
		expect(total(after, 'clients')).toBe(12)
		expect(figures(after, 'clients', 'origin')).not.toHaveProperty('RS')
		expect(quiet).toBeTruthy()
	})

	it('say how referrals were answered', async () => {
		for (let at = 0; at < 6; at++) await sent(counsellor, await registered(counsellor, { name: `R ${randomUUID()}` }))
		await database.sql(
			'superuser',
			`insert into referral_response (id, referral_id, centre_id, status, at)
			select gen_random_uuid(), id, centre_id, 'accepted', sent_at + interval '10 hours' from referral where centre_id = $1`,
			[centre.id],
		)
		const today = new Date().toISOString().slice(0, 7)
		const { answers } = await readReport(supervisor, { from: today, to: today })
		expect(answers).toMatchObject({ sent: 6, answered: 6, late: 0 })
		expect(answers.medianHours).toBeCloseTo(10)
	})
})

describe('who may see numbers', () => {
	it('is every role of the centre for its own, the analyst for all, and nobody for a person', async () => {
		expect(total(await readReport(there, PERIOD), 'consultations')).toBe(null)
		expect(total(await readReport(analyst, { ...PERIOD, centre: centre.id }), 'consultations')).toBe(17)
		const all = await readReport(analyst, PERIOD)
		expect(total(all, 'consultations')).toBe(18)
		// The other centre has a single one: both are hidden, for the total would give it away.
		expect(figures(all, 'consultations', 'centre')).toEqual({ [centre.id]: null, [other.id]: null })
		await expect(readReport(supervisor, { ...PERIOD, centre: other.id })).rejects.toThrow(/not allowed/)
		await expect(readReport(editor, PERIOD)).rejects.toThrow(/not allowed/)
	})

	it('holds in the database too: the functions count only for the session at work, and show no row', async () => {
		const asked = (actor: Actor) =>
			asSession(
				actor.session,
				(tx) =>
					tx.$queryRaw<
						{ count: bigint }[]
					>`select count from waymark_indicators(${[centre.id]}::uuid[], '2026-01-01', '2026-01-01')`,
			)
		expect((await asked(there)).length).toBe(0)
		expect((await asked(editor)).length).toBe(0)
		const peek = await asSession(analyst.session, async (tx) => {
			await tx.$queryRaw`select set_config('waymark.reporting', 'on', true)`
			return [await tx.client.count(), await tx.consultation.count()]
		})
		expect(peek).toEqual([0, 0])
		await expect(asSession(analyst.session, (tx) => tx.$queryRaw`select 1 from indicator_month`)).rejects.toThrow(
			/permission denied/,
		)
	})
})

describe('counting', () => {
	it('loses nothing while many write and others read', async () => {
		const busy = await makeCentre('Busy')
		const people = await Promise.all(Array.from({ length: 4 }, () => actorOf('counsellor', busy)))
		const month = { from: '2025-05', to: '2025-05' }
		await Promise.all([
			...Array.from({ length: 40 }, (_, at) => logged(people[at % 4] as Actor, { heldOn: '2025-05-05' })),
			...Array.from({ length: 10 }, () => readReport(people[0] as Actor, month)),
			...Array.from({ length: 5 }, () => countMarkedMonths()),
		])
		expect(total(await readReport(people[0] as Actor, month), 'consultations')).toBe(40)
	})

	it('holds nobody up: files with a long history change while numbers are read, and every change is saved and counted', async () => {
		const busy = await makeCentre('Long histories')
		const person = await actorOf('counsellor', busy)
		const clients = await Promise.all(
			Array.from({ length: 6 }, () => registered(person, { name: `Long ${randomUUID()}`, sex: 'female' })),
		)
		const months = Array.from({ length: 8 }, (_, at) => `2024-0${at + 1}-10`)
		for (const client of clients) for (const heldOn of months) await logged(person, { client, heldOn })
		const all = { from: '2024-01', to: '2024-08' }
		const amend = (id: string, version: number) =>
			amendClient(
				person,
				clientSchema.parse({ id, version: String(version), name: 'Long', sex: version % 2 ? 'male' : 'female' }),
			)
		for (let round = 1; round <= 5; round++) {
			const results = await Promise.all([
				...clients.map((client) => amend(client, round)),
				...Array.from({ length: 6 }, () => readReport(person, all)),
				countMarkedMonths(),
			])
			expect(results.slice(0, clients.length)).toEqual(
				clients.map((id) => ({ ok: true, goTo: `/staff/clients/${id}` })),
			)
		}
		expect(figures(await readReport(person, all), 'consultations', 'sex')).toEqual({ male: 48 })
	})

	it('keeps the months of a report in order and within five years', () => {
		expect(monthsOf({}, '2026-11-26')).toEqual({ from: '2025-12', to: '2026-11' })
		expect(monthsOf({ from: '2026-05', to: '2026-02' }, '2026-11-26')).toEqual({ from: '2026-02', to: '2026-05' })
		expect(monthsOf({ from: '2001-01', to: '2026-02' }, '2026-11-26')).toEqual({ from: '2021-03', to: '2026-02' })
	})
})

describe('taken along', () => {
	it('is a table with HXL tags, a workbook and a PDF, in the language asked for, with the same hidden counts', async () => {
		const report = await readReport(supervisor, PERIOD)
		const words = await reportWordsIn('en')
		const [head, tags, ...rows] = reportAsCsv(report, words).trimEnd().split('\r\n')
		expect(head).toBe('\ufeffindicator,dimension,code,name,count,hidden')
		expect(tags?.split(',').every((tag) => /^#[a-z]+(\+[a-z]+)*$/.test(tag))).toBe(true)
		expect(rows).toContain('consultations,topic,work,Work and pay,9,false')
		expect(rows).toContain('consultations,destination,italy,Italy,,true')
		const sheets = unzipSync(await reportAsWorkbook(report, words))
		const text = Object.entries(sheets)
			.filter(([name]) => /sheet\d+\.xml$/.test(name))
			.map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
		expect(text).toHaveLength(INDICATORS.length)
		expect(text.join('')).toContain('<v>17</v>')
		expect(text.join('')).not.toContain('<f>')
		const pdf = await readPdf(await printReport(report, words, '2026-11-26'))
		expect(pdf.title).toBe('First: January 2026 to January 2026')
		expect(pdf.pages.join(' ')).toContain('Individual consultations')
		expect(pdf.pages.join(' ')).toContain('not shown')
	})
})
