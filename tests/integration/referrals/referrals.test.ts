import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { verifyChains } from '@/lib/audit/read'
import { consentSchema } from '@/lib/clients/consents/schema'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { findClientFile } from '@/lib/clients/read'
import { asReferralLink } from '@/lib/db'
import { makePass, recipientWith } from '@/lib/referrals/answers/pass'
import { findDoorstep, findReceivedReferral } from '@/lib/referrals/answers/read'
import type { ReferralRecipient } from '@/lib/referrals/answers/recipient'
import { answerSchema, recordedAnswerSchema } from '@/lib/referrals/answers/schema'
import { answerReferral, recordAnswer, tryCode } from '@/lib/referrals/answers/write'
import { recordConsent, withdrawConsent } from '@/lib/referrals/consents/write'
import { referGroup } from '@/lib/referrals/group/write'
import { findReferral, listReferrals } from '@/lib/referrals/read'
import { groupReferralSchema, linkSchema } from '@/lib/referrals/schema'
import { confirmReferral, draftReferral, makeLink, revokeReferral } from '@/lib/referrals/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { idOf, referralOf, registered, sent } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const TODAY = dayIn('Europe/Tirane')
let centre = undefined as unknown as TestCentre
let [counsellor, supervisor, stranger] = [] as unknown as [Actor, Actor, Actor]

beforeAll(async () => {
	centre = await makeCentre('First')
	counsellor = await actorOf('counsellor', centre)
	supervisor = await actorOf('supervisor', centre)
	stranger = await actorOf('supervisor', await makeCentre('Second'))
})

const answerOf = (version: number, answer: string, more: Record<string, unknown> = {}) =>
	answerSchema.parse({ version: String(version), answer, ...more })

const enter = (token: string) => recipientWith(token, makePass(token)) as ReferralRecipient

async function consentOf(client: string): Promise<string> {
	return (await findClientFile(counsellor, client))?.consents[0]?.id ?? ''
}

describe('a referral', () => {
	it('draws another number when the first is taken', async () => {
		const client = await registered(counsellor)
		const draw = vi.spyOn(crypto, 'getRandomValues')
		try {
			const same = (bytes: ArrayBufferView | null) => {
				;(bytes as Uint8Array).fill(0)
				return bytes
			}
			draw.mockImplementationOnce(same as never).mockImplementationOnce(same as never)
			const first = idOf(await draftReferral(counsellor, referralOf(client)))
			const second = idOf(await draftReferral(counsellor, referralOf(client)))
			expect((await findReferral(counsellor, first, TODAY))?.number).toBe('R-2222-2222')
			expect((await findReferral(counsellor, second, TODAY))?.number).toMatch(/^R-[2-9]{4}-[2-9]{4}$/)
			expect(second).not.toBe(first)
		} finally {
			draw.mockRestore()
		}
	})

	it('rests on the consent that stands', async () => {
		const client = await registered(counsellor)
		const id = idOf(await draftReferral(counsellor, referralOf(client)))
		expect(await findReferral(counsellor, id, TODAY)).toMatchObject({
			status: 'draft',
			consentId: await consentOf(client),
			reason: 'Needs a course.',
			shared: ['name'],
			link: null,
		})
	})

	it.each([
		[{ toSharing: undefined }, {}, { notice: 'noSharingConsent' }],
		[
			{ withheldItems: ['contact'], withholdReason: 'fear' },
			{ shared: ['name', 'contact'] },
			{ errors: [{ field: 'shared', key: 'withheldItem' }] },
		],
		[{}, { serviceType: 'migration_authority' }, { errors: [{ field: 'recipient', key: 'consentNotForThem' }] }],
		[{}, { recipient: undefined }, { errors: [{ field: 'service', key: 'required' }] }],
		[{}, { service: randomUUID(), recipient: undefined }, { errors: [{ field: 'service', key: 'unknownCode' }] }],
		[{}, { service: randomUUID() }, { errors: [{ field: 'recipient', key: 'oneRecipient' }] }],
		[{}, { serviceType: '' }, { errors: [{ field: 'serviceType', key: 'required' }] }],
		[{}, { consultation: randomUUID() }, { notice: 'notFound' }],
	])('of a client registered with %o, asked for with %o, is refused with %o', async (person, asked, refusal) => {
		const client = await registered(counsellor, person)
		expect(await draftReferral(counsellor, referralOf(client, asked))).toEqual({ ok: false, ...refusal })
	})

	it('without consent is refused by Postgres itself, whoever asks it', async () => {
		const client = await registered(counsellor, { toSharing: undefined })
		const consent = await consentOf(client)
		const insert = (more: string, values: unknown[]) =>
			database.sql(
				'superuser',
				`insert into referral (id, idempotency_key, number, centre_id, counsellor_id, client_id, recipient, service_type, urgency, respond_within${more}`,
				[
					randomUUID(),
					randomUUID(),
					randomUUID(),
					centre.id,
					counsellor.account,
					client,
					'X',
					'language',
					'low',
					'1_week',
					...values,
				],
			)
		const places = '$1,$2,$3,$4,$5,$6,$7,$8,$9,$10'
		await expect(insert(`) values (${places})`, [])).rejects.toThrow(/referral_consent_or_override/)
		await expect(insert(`, override_reason) values (${places}, $11)`, ['  '])).rejects.toThrow(
			/referral_consent_or_override/,
		)
		await expect(insert(`, consent_id) values (${places}, $11)`, [consent])).rejects.toThrow(/no consent to sharing/)
		const other = await consentOf(await registered(counsellor))
		await expect(insert(`, consent_id) values (${places}, $11)`, [other])).rejects.toThrow(/no consent to sharing/)
	})

	it('without consent goes out only for a reason that a supervisor gives, and that is recorded', async () => {
		const client = await registered(counsellor, { toSharing: undefined })
		const asked = referralOf(client, { overrideReason: 'life_at_risk' })
		expect(await draftReferral(counsellor, asked)).toEqual({ ok: false, notice: 'notFound' })
		const id = idOf(await draftReferral(supervisor, asked))
		expect(await findReferral(supervisor, id, TODAY)).toMatchObject({ consentId: null, overrideReason: 'life_at_risk' })
		const { rows } = await database.sql('superuser', 'select verb, detail from audit_event where resource_id = $1', [
			id,
		])
		expect(rows).toMatchObject([{ verb: 'referral.draft', detail: { override: 'life_at_risk' } }])
	})

	it('is one draft and one link however often its forms are sent', async () => {
		const client = await registered(counsellor)
		const asked = referralOf(client)
		const ids = new Set(
			(await Promise.all(Array.from({ length: 20 }, () => draftReferral(counsellor, asked)))).map(idOf),
		)
		expect(ids.size).toBe(1)
		const [id = ''] = ids
		const form = linkSchema.parse({ idempotencyKey: randomUUID(), id, version: '1', locale: 'en' })
		const links = await Promise.all(Array.from({ length: 5 }, () => makeLink(counsellor, form)))
		expect(new Set(links.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
		expect(links[0]).toMatchObject({ ok: true, shown: [{ code: expect.any(String) }] })
		const { rows } = await database.sql(
			'superuser',
			'select count(*)::int as n from referral_link where referral_id = $1',
			[id],
		)
		expect(rows).toEqual([{ n: 1 }])
	})

	it('keeps its reason, its link and its code out of the tables', async () => {
		const canary = `Canary${randomUUID().slice(0, 8)}`
		const { token, code, id } = await sent(counsellor, await registered(counsellor), { reason: canary })
		await answerReferral(enter(token), answerOf(2, 'accept', { note: canary }))
		expect((await findReferral(counsellor, id, TODAY))?.events.at(-1)).toMatchObject({ note: canary, by: null })
		for (const secret of [canary, token, code, code.replace('-', '')])
			for (const table of ['referral', 'referral_link', 'referral_response', 'audit_event']) {
				const { rows } = await database.sql(
					'superuser',
					`select count(*)::int as found from ${table} t where t::text ilike $1 or t::text ilike $2`,
					[`%${secret}%`, `%${Buffer.from(secret).toString('hex')}%`],
				)
				expect(rows, table).toEqual([{ found: 0 }])
			}
	})

	it('is late when no answer came in time, and listed so', async () => {
		const { id } = await sent(counsellor, await registered(counsellor), { respondWithin: '3_days' })
		expect(await findReferral(counsellor, id, TODAY)).toMatchObject({ respondBy: daysAfter(TODAY, 3), overdue: false })
		const later = daysAfter(TODAY, 4)
		const late = await listReferrals(counsellor, { show: 'overdue', today: later })
		expect(late.rows).toEqual(expect.arrayContaining([expect.objectContaining({ id, overdue: true })]))
		expect(
			(await listReferrals(counsellor, { show: 'overdue', today: TODAY })).rows.map((row) => row.id),
		).not.toContain(id)
		expect(await listReferrals(stranger, { today: TODAY })).toEqual({ rows: [], total: 0 })
		expect(await findReferral(stranger, id, TODAY)).toBeUndefined()
		expect(await revokeReferral(stranger, { id, version: 2, sure: true })).toEqual({ ok: false, notice: 'notFound' })
	})
})

describe('a receiving organisation', () => {
	it('sees only what the consent allows and the counsellor chose', async () => {
		const client = await registered(counsellor, {
			name: 'Ana Hoxha',
			birthDate: '1990-05-04',
			nationality: 'AL',
			contactChannel: 'phone',
			contactTo: '+355 69 111 2222',
		})
		const { token } = await sent(counsellor, client, { shared: ['name', 'nationality'] })
		expect(await findDoorstep(token)).toMatchObject({ centre: 'First', locked: false })
		expect(JSON.stringify(await findDoorstep(token))).not.toContain('Ana')
		const received = await findReceivedReferral(enter(token))
		expect(received?.person).toEqual([
			{ item: 'name', value: { kind: 'text', text: 'Ana Hoxha' } },
			{ item: 'nationality', value: { kind: 'country', code: 'AL' } },
		])
		expect(JSON.stringify(received)).not.toMatch(/1990|111 2222|counsellor/)
	})

	it('has five tries, then waits for a new link', async () => {
		const { id, token, code } = await sent(counsellor, await registered(counsellor))
		expect(await tryCode(token, 'WRONG')).toEqual({ ok: false, reason: 'wrong', left: 4 })
		expect(await tryCode(token, ` ${code.toLowerCase().replace('-', ' ')}`)).toEqual({ ok: true })
		const tries = await Promise.all(Array.from({ length: 12 }, (_, i) => tryCode(token, `WRONG${i}`)))
		expect(tries.filter((result) => !result.ok && result.reason === 'wrong').length).toBeLessThanOrEqual(4)
		expect(await tryCode(token, code)).toEqual({ ok: false, reason: 'locked' })
		expect(await findDoorstep(token)).toMatchObject({ locked: true })
		expect(await findReferral(counsellor, id, TODAY)).toMatchObject({ link: { locked: true } })
		const again = await makeLink(
			counsellor,
			linkSchema.parse({ idempotencyKey: randomUUID(), id, version: '2', locale: 'ar' }),
		)
		const { link = '', code: newCode = '' } = (again.ok && again.shown?.[0]) || {}
		expect(link).toContain('/ar/referral/')
		expect(await tryCode(link.split('/').at(-1) ?? '', newCode)).toEqual({ ok: true })
		expect(await tryCode(token, code)).toEqual({ ok: false, reason: 'dead' })
	})

	it('is let in by nothing but the right code', async () => {
		const { token } = await sent(counsellor, await registered(counsellor))
		const other = await sent(counsellor, await registered(counsellor))
		const now = Date.now()
		expect(recipientWith(token, makePass(token))).toBeDefined()
		for (const pass of [
			undefined,
			'',
			'x',
			makePass(other.token),
			`${makePass(token)}x`,
			`9999999999.${makePass(token).split('.')[1]}`,
		])
			expect(recipientWith(token, pass), pass).toBeUndefined()
		expect(recipientWith(token, makePass(token, now), now + 31 * 60_000)).toBeUndefined()
		for (const bad of ['', 'no-such-token', 'A'.repeat(43), '../../x']) {
			expect(await findDoorstep(bad)).toBeUndefined()
			expect(await tryCode(bad, 'x')).toEqual({ ok: false, reason: 'dead' })
		}
	})

	it('answers step by step, each answer once, and the centre sees it', async () => {
		const { id, token } = await sent(counsellor, await registered(counsellor))
		const recipient = enter(token)
		const twice = await Promise.all([1, 2, 3].map(() => answerReferral(recipient, answerOf(2, 'accept'))))
		expect(twice).toEqual([{ ok: true }, { ok: true }, { ok: true }])
		expect(await answerReferral(recipient, answerOf(2, 'decline', { reason: 'other' }))).toEqual({
			ok: false,
			notice: 'answerOvertaken',
		})
		expect(await answerReferral(recipient, answerOf(3, 'appoint'))).toMatchObject({
			errors: [{ field: 'appointmentOn' }, { field: 'appointmentTime' }],
		})
		const appointment = { appointmentOn: '2027-02-03', appointmentTime: '10:30' }
		expect(await answerReferral(recipient, answerOf(3, 'appoint', appointment))).toEqual({ ok: true })
		expect(await answerReferral(recipient, answerOf(4, 'fail'))).toMatchObject({ errors: [{ field: 'reason' }] })
		expect(await answerReferral(recipient, answerOf(4, 'deliver'))).toEqual({ ok: true })
		const file = await findReferral(counsellor, id, TODAY)
		expect(file?.events.map((event) => event.status)).toEqual([
			'sent',
			'accepted',
			'appointment_made',
			'service_delivered',
		])
		expect(file?.events[2]?.appointmentAt).toBe('2027-02-03T10:30:00.000Z')
		// Nothing is left to do, so nobody is named any more.
		expect(await findReceivedReferral(recipient)).toMatchObject({ status: 'service_delivered', person: [], reason: '' })
		const { rows } = await database.sql(
			'superuser',
			`select verb, actor, role from audit_event where resource = 'referral' and resource_id = $1 and actor is null order by seq`,
			[id],
		)
		expect(rows.map((row) => row.verb)).toEqual(['referral.accept', 'referral.appoint', 'referral.deliver'])
		expect(rows[0]).toMatchObject({ actor: null, role: 'recipient' })
		expect((await confirmReferral(counsellor, { id, confirmed: 'helped' })).ok).toBe(true)
		expect(await findReferral(counsellor, id, TODAY)).toMatchObject({ confirmed: 'helped' })
	})

	it('can be answered for by phone', async () => {
		const { id, token } = await sent(counsellor, await registered(counsellor))
		const said = recordedAnswerSchema.parse({ id, version: '2', answer: 'decline', reason: 'no_capacity' })
		expect((await recordAnswer(counsellor, said)).ok).toBe(true)
		expect((await recordAnswer(counsellor, said)).ok).toBe(true)
		expect((await findReferral(counsellor, id, TODAY))?.events.at(-1)).toMatchObject({
			status: 'declined',
			by: counsellor.name,
			reason: 'no_capacity',
		})
		expect(await recordAnswer(stranger, said)).toEqual({ ok: false, notice: 'notFound' })
		expect(await answerReferral(enter(token), answerOf(3, 'accept'))).toEqual({ ok: false, notice: 'answerOvertaken' })
	})

	it('reaches one referral and nothing else, even by SQL', async () => {
		const client = await registered(counsellor)
		const { id, token } = await sent(counsellor, client)
		await sent(counsellor, await registered(counsellor))
		const seen = await asReferralLink(token, async (tx) => ({
			referrals: await tx.referral.findMany({ select: { id: true } }),
			clients: await tx.client.findMany({ select: { id: true } }),
			links: await tx.referralLink.count(),
			keys: await tx.vaultKey.count(),
			consents: await tx.consent.count(),
			consultations: await tx.consultation.count(),
			followUps: await tx.followUp.count(),
			indexes: await tx.clientBlindIndex.count(),
			changed: (await tx.client.updateMany({ data: { sex: 'other' } })).count,
		}))
		expect(seen).toEqual({
			referrals: [{ id }],
			clients: [{ id: client }],
			links: 1,
			keys: 1,
			consents: 1,
			consultations: 0,
			followUps: 0,
			indexes: 0,
			changed: 0,
		})
	})
})

describe('a consent', () => {
	it('withdrawn takes effect at once: referrals are revoked, links are dead, nothing new is sent', async () => {
		const client = await registered(counsellor)
		const { id, token, code } = await sent(counsellor, client)
		const draft = idOf(await draftReferral(counsellor, referralOf(client)))
		const recipient = enter(token)
		const consent = await consentOf(client)
		const withdrawals = [1, 2].map(() => withdrawConsent(counsellor, { client, consent, sure: true }))
		for (const outcome of await Promise.all(withdrawals)) expect(outcome.ok).toBe(true)
		for (const one of [id, draft])
			expect(await findReferral(counsellor, one, TODAY)).toMatchObject({ status: 'revoked', link: null })
		expect(await findDoorstep(token)).toBeUndefined()
		expect(await tryCode(token, code)).toEqual({ ok: false, reason: 'dead' })
		expect(await findReceivedReferral(recipient)).toBeUndefined()
		expect(await answerReferral(recipient, answerOf(3, 'accept'))).toEqual({ ok: false, notice: 'linkDead' })
		expect(await draftReferral(counsellor, referralOf(client))).toEqual({ ok: false, notice: 'noSharingConsent' })
		expect(await withdrawConsent(stranger, { client, consent, sure: true })).toEqual({ ok: false, notice: 'notFound' })
	})

	it('withdrawn between reading and sending stops the sending in Postgres', async () => {
		const client = await registered(counsellor)
		const id = idOf(await draftReferral(counsellor, referralOf(client)))
		await database.sql(
			'superuser',
			'insert into consent_withdrawal (consent_id, centre_id, recorded_by) values ($1, $2, $3)',
			[await consentOf(client), centre.id, counsellor.account],
		)
		const form = linkSchema.parse({ idempotencyKey: randomUUID(), id, version: '1', locale: 'en' })
		expect(await makeLink(counsellor, form)).toEqual({ ok: false, notice: 'noSharingConsent' })
	})

	it('that is narrower than the one before narrows what was sent', async () => {
		const consent = (client: string, more: Record<string, unknown>) =>
			consentSchema.parse({
				idempotencyKey: randomUUID(),
				client,
				consentForm: 'verbal',
				consentOn: '2026-02-01',
				consentLanguage: 'sq',
				givenBy: 'person',
				toServices: 'on',
				toSharing: 'on',
				sharedWith: ['organisations'],
				...more,
			})
		const client = await registered(counsellor)
		const { id } = await sent(counsellor, client, { shared: ['name', 'contact'] })
		const input = consent(client, { withheldItems: ['contact'], withholdReason: 'fear' })
		expect((await recordConsent(counsellor, input)).ok).toBe(true)
		expect((await recordConsent(counsellor, input)).ok).toBe(true)
		expect(await findReferral(counsellor, id, TODAY)).toMatchObject({ status: 'sent', shared: ['name'] })
		expect((await findClientFile(counsellor, client))?.consents).toHaveLength(2)
		await recordConsent(counsellor, consent(client, { toSharing: undefined, sharedWith: undefined }))
		expect(await findReferral(counsellor, id, TODAY)).toMatchObject({ status: 'revoked' })
	})
})

describe('the record', () => {
	it('is whole after all of this', async () => {
		expect(await verifyChains()).toEqual([])
	})
})

describe('a group', () => {
	const codeOf = async (client: string) => (await findClientFile(counsellor, client))?.client.code ?? ''
	const groupOf = (clients: string[], more: Record<string, unknown> = {}) => {
		const { client: _, ...one } = referralOf(randomUUID()) as Record<string, unknown>
		return groupReferralSchema.parse({ ...asTyped(one), clients: clients.join('\n'), ...more })
	}
	const asTyped = (values: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

	it('is referred one by one, each with a link of its own, and once however often the form is sent', async () => {
		const clients = [await registered(counsellor), await registered(counsellor), await registered(counsellor)]
		const codes = await Promise.all(clients.map(codeOf))
		const asked = groupOf([...codes, codes[0]?.toLowerCase() ?? ''])
		const first = await referGroup(counsellor, asked)
		expect(first).toMatchObject({ ok: true })
		const rows = first.ok ? (first.shown ?? []) : []
		expect(rows.map((row) => row.client)).toEqual(codes)
		expect(new Set(rows.map((row) => row.link)).size).toBe(3)
		expect(await referGroup(counsellor, asked)).toEqual(first)
		for (const client of clients)
			expect((await listReferrals(counsellor, { today: TODAY, client })).rows.map((row) => row.status)).toEqual([
				'sent',
			])
	})

	it('is not referred at all while one of them cannot be', async () => {
		const [fine, silent] = [await registered(counsellor), await registered(counsellor, { toSharing: '' })]
		const outcome = await referGroup(
			counsellor,
			groupOf([await codeOf(fine), await codeOf(silent), 'XXXX-9999', 'nonsense']),
		)
		expect(outcome).toMatchObject({
			ok: false,
			errors: [{ field: 'clients', key: 'groupRefused', values: { count: 3 } }],
			shown: [
				{ client: await codeOf(silent), refused: 'noSharingConsent' },
				{ client: 'XXXX-9999', refused: 'noSuchCode' },
				{ client: 'nonsense', refused: 'noSuchCode' },
			],
		})
		expect((await listReferrals(counsellor, { today: TODAY, client: fine })).total).toBe(0)
	})

	it('of another centre does not exist', async () => {
		const client = await registered(counsellor)
		expect(await referGroup(stranger, groupOf([await codeOf(client)]))).toMatchObject({
			shown: [{ refused: 'noSuchCode' }],
		})
	})
})
