import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { closureSchema, reopeningSchema } from '@/lib/clients/closures/schema'
import { closeClient, reopenClient } from '@/lib/clients/closures/write'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { findClientFile } from '@/lib/clients/read'
import { completionSchema } from '@/lib/consultations/follow-ups/schema'
import { completeFollowUp } from '@/lib/consultations/follow-ups/write'
import { logConsultation } from '@/lib/consultations/write'
import { publicDb } from '@/lib/db'
import { findHeldRecord } from '@/lib/person-record/read'
import { recordAsData } from '@/lib/person-record/record'
import { listTimeline } from '@/lib/person-record/timeline/read'
import { TIMELINE_ROWS, type TimelineEntry } from '@/lib/person-record/timeline/timeline'
import { withdrawConsent } from '@/lib/referrals/consents/write'
import { draftReferral } from '@/lib/referrals/write'
import { newSessionSchema, participantSchema } from '@/lib/sessions/schema'
import { addParticipant, planSession } from '@/lib/sessions/write'
import { actorOf, makeCentre } from '../../support/actors'
import { consultationOf, idOf, logged, referralOf, registered, sent } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const timeZone = 'Europe/Tirane'
const TODAY = dayIn(timeZone)
let [counsellor, stranger] = [] as unknown as [Actor, Actor]

beforeAll(async () => {
	counsellor = await actorOf('counsellor', await makeCentre('First'))
	stranger = await actorOf('counsellor', await makeCentre('Other'))
})

const storyOf = async (client: string, page = 1, actor = counsellor) =>
	listTimeline(actor, { files: [client], timeZone, page })
const kinds = (entries: TimelineEntry[]) => entries.map((entry) => entry.kind)
const closing = (client: string) =>
	closureSchema.parse({ idempotencyKey: randomUUID(), client, closureReason: 'departed', closedOn: TODAY })

describe('the story of a file', () => {
	it('has all that happened, the latest first, and is told to the centre alone', async () => {
		const client = await registered(counsellor, { name: `Story ${randomUUID()}` })
		const guide = await publicDb().guide.findUniqueOrThrow({ where: { path: 'austria/work' }, select: { id: true } })
		const dueOn = { followUpOn: daysAfter(TODAY, 1), followUpKind: 'call' }
		await logged(counsellor, { client, heldOn: TODAY, guides: [guide.id], ...dueOn })
		const { id: followUp } = (await database.sql('superuser', `select id from follow_up where client_id = '${client}'`))
			.rows[0] as { id: string }
		const done = await completeFollowUp(counsellor, completionSchema.parse({ followUp, outcome: 'done' }))
		expect(done.ok).toBe(true)
		await sent(counsellor, client)
		const session = idOf(
			await planSession(
				counsellor,
				newSessionSchema.parse({
					idempotencyKey: randomUUID(),
					kind: 'outreach',
					title: 'Market day',
					language: 'sq',
					day: daysAfter(TODAY, 2),
					starts: '10:00',
					minutes: '60',
					way: 'in_person',
					questions: '',
				}),
			),
		)
		const code = (await findClientFile(counsellor, client))?.client.code
		const added = participantSchema.parse({ idempotencyKey: randomUUID(), session, who: code })
		expect((await addParticipant(counsellor, added)).ok).toBe(true)
		expect((await closeClient(counsellor, closing(client))).ok).toBe(true)
		expect((await reopenClient(counsellor, reopeningSchema.parse({ client, reopen: 'on' }))).ok).toBe(true)
		const consent = (await findClientFile(counsellor, client))?.consents[0]
		expect((await withdrawConsent(counsellor, { client, consent: consent?.id as string, sure: true })).ok).toBe(true)

		const { entries, more } = await storyOf(client)
		expect(more).toBe(false)
		expect(entries.map((entry) => entry.on)).toEqual(
			entries
				.map((entry) => entry.on)
				.sort()
				.reverse(),
		)
		expect(new Set(kinds(entries))).toEqual(
			new Set<TimelineEntry['kind']>([
				...(['session', 'closed', 'reopened', 'answer', 'referral', 'follow_up', 'consultation'] as const),
				...(['consent_withdrawn', 'consent', 'registered'] as const),
			]),
		)
		expect(entries[0]).toMatchObject({ kind: 'session', title: 'Market day', attended: null })
		expect(entries.find((entry) => entry.kind === 'consultation')).toMatchObject({ topics: ['work'], pages: 1 })
		expect(entries.find((entry) => entry.kind === 'answer')).toMatchObject({ status: 'revoked' })
		expect((await storyOf(client, 1, stranger)).entries).toEqual([])
		const record = await findHeldRecord(counsellor, client, TODAY)
		expect(recordAsData(record as NonNullable<typeof record>, TODAY).files[0]).toMatchObject({
			sessions: [{ title: 'Market day', attended: null }],
			appointments: [],
		})
	})

	it('is told page by page, each entry once', async () => {
		const client = await registered(counsellor, { name: `Long ${randomUUID()}` })
		for (let at = 0; at < TIMELINE_ROWS + 5; at++) await logged(counsellor, { client, heldOn: daysAfter(TODAY, -at) })
		const [first, second] = [await storyOf(client), await storyOf(client, 2)]
		expect([first.entries.length, first.more, second.more]).toEqual([TIMELINE_ROWS, true, false])
		const keys = [...first.entries, ...second.entries].map((entry) => entry.key)
		expect(new Set(keys).size).toBe(keys.length)
		// The consultations, the registration and the consent.
		expect(keys).toHaveLength(TIMELINE_ROWS + 5 + 2)
	})
})

describe('a closed file', () => {
	it('takes no consultation and no referral until it is opened again', async () => {
		const client = await registered(counsellor, { name: `Shut ${randomUUID()}` })
		expect((await closeClient(counsellor, closing(client))).ok).toBe(true)
		const closed = { ok: false, notice: 'fileClosed' }
		expect(await logConsultation(counsellor, consultationOf({ client }))).toEqual(closed)
		expect(await draftReferral(counsellor, referralOf(client))).toEqual(closed)
		expect((await reopenClient(counsellor, reopeningSchema.parse({ client, reopen: 'on' }))).ok).toBe(true)
		expect((await logConsultation(counsellor, consultationOf({ client }))).ok).toBe(true)
	})
})
