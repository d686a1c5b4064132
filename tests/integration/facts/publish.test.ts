import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/access/policy'
import { findFigures } from '@/lib/facts/published'
import { findFactDesk, listFacts } from '@/lib/facts/read'
import type { FactForm } from '@/lib/facts/schema'
import { factEditionOf } from '@/lib/facts/standing'
import { discardFactDraft, publishFact, saveFactDraft } from '@/lib/facts/write'
import { listGuidesUsing } from '@/lib/guides/read'
import { today } from '@/lib/i18n/day'
import { seedContent } from '@/prisma/seed/content'
import { actorOf } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()

async function formOf(
	actor: Awaited<ReturnType<typeof actorOf>>,
	key: string,
	amount: number,
	standing: Partial<FactForm['standing']> = {},
): Promise<FactForm> {
	const desk = await findFactDesk(actor, key)
	const latest = desk?.draft ?? desk?.published
	if (!desk || !latest) throw new Error('no such fact')
	return {
		key,
		version: factEditionOf(desk),
		intent: 'publish',
		fact: { type: 'amount', value: { amount, currency: 'EUR', per: 'application' } },
		standing: { ...latest.standing, checkedOn: today(), ...standing },
	}
}

const revision = async () =>
	(await database.sql('public', 'select revision::int as revision from content_revision')).rows[0].revision as number
const figure = async (key: string) => (await findFigures([key], 'en'))[0]

describe('publishing a fact', () => {
	const key = 'austria.long-stay-visa-fee'

	it('makes a new version that readers see, once however often it is sent, and the seed leaves it alone', async () => {
		const editor = await actorOf('editor')
		const before = await revision()
		const form = await formOf(editor, key, 175, { confirmed: true })
		const answers = await Promise.all([publishFact(editor, form), publishFact(editor, form)])
		expect(answers.map((answer) => answer.ok)).toEqual([true, true])
		expect(await figure(key)).toMatchObject({ value: { amount: 175 }, confirmed: true })
		expect((await findFactDesk(editor, key))?.versions.map((version) => version.version)).toEqual([2, 1])
		const now = await revision()
		expect(now).toBeGreaterThan(before)
		await seedContent(database.urls.owner)
		expect(await figure(key)).toMatchObject({ value: { amount: 175 } })
		expect(await revision()).toBe(now)
	})

	it('goes by way of a draft that readers do not see', async () => {
		const editor = await actorOf('editor')
		const other = 'austria.skilled-work-permit-fee'
		const old = (await figure(other))?.value
		expect((await saveFactDraft(editor, await formOf(editor, other, 999))).ok).toBe(true)
		expect((await figure(other))?.value).toEqual(old)
		expect((await listFacts(editor, { destination: 'austria' })).find((one) => one.key === other)?.hasDraft).toBe(true)
		expect((await publishFact(editor, await formOf(editor, other, 999))).ok).toBe(true)
		expect((await figure(other))?.value).toEqual({ amount: 999, currency: 'EUR', per: 'application' })
		expect((await findFactDesk(editor, other))?.draft).toBeNull()
	})

	it('shows the second of two editors what the first has changed', async () => {
		const [first, second] = [await actorOf('editor'), await actorOf('editor')]
		const mine = await formOf(first, key, 180)
		const theirs = await formOf(second, key, 190)
		expect((await saveFactDraft(first, mine)).ok).toBe(true)
		const answer = await publishFact(second, theirs)
		expect(answer).toMatchObject({
			ok: false,
			conflict: {
				by: first.name,
				fields: [{ field: 'value', theirs: 'amount: 180, currency: EUR, per: application' }],
			},
		})
		const desk = await findFactDesk(first, key)
		expect((await discardFactDraft(first, { key, version: desk?.draft?.version ?? 0 })).ok).toBe(true)
	})

	it('refuses a day of check that has not come, another type of value, and a fact that does not exist', async () => {
		const editor = await actorOf('editor')
		const form = await formOf(editor, key, 200, { checkedOn: '2999-01-01' })
		const future = [{ field: 'checkedOn', key: 'inTheFuture' }]
		expect(await publishFact(editor, form)).toEqual({ ok: false, errors: future })
		expect(await saveFactDraft(editor, form)).toEqual({ ok: false, errors: future })
		const level: FactForm = { ...form, fact: { type: 'level', value: { level: 'A1' } } }
		expect(await publishFact(editor, level)).toEqual({ ok: false, notice: 'notFound' })
		expect(await publishFact(editor, { ...form, key: 'austria.nothing' })).toEqual({ ok: false, notice: 'notFound' })
	})

	it('is for editors alone', async () => {
		const editor = await actorOf('editor')
		const form = await formOf(editor, key, 1)
		for (const role of ['translator', 'counsellor', 'supervisor', 'analyst', 'administrator'] as const) {
			const somebody = await actorOf(role)
			await expect(publishFact(somebody, form)).rejects.toThrow(NotAllowed)
			await expect(saveFactDraft(somebody, form)).rejects.toThrow(NotAllowed)
			await expect(findFactDesk(somebody, key)).rejects.toThrow(NotAllowed)
		}
	})
})

describe('a list of facts', () => {
	it('has what expired first, then what is not confirmed', async () => {
		const editor = await actorOf('editor')
		await database.sql('superuser', `update fact_version set valid_until = '2020-01-01' where fact_key = $1`, [
			'austria.paid-leave',
		])
		const facts = await listFacts(editor, { destination: 'austria' })
		expect(facts[0]).toMatchObject({ key: 'austria.paid-leave', expired: true })
		const confirmed = facts.slice(1).map((fact) => fact.confirmed)
		expect(confirmed).toEqual([...confirmed].sort())
		expect(facts.every((fact) => fact.destination === 'austria')).toBe(true)
		expect((await listFacts(editor, { destination: 'neutral' })).every((fact) => fact.destination === null)).toBe(true)
	})

	it('names the guides that use a fact', async () => {
		const editor = await actorOf('editor')
		expect((await listGuidesUsing(editor, 'austria.paid-leave')).map((guide) => guide.title)).toEqual([
			'Your rights and duties in Austria',
			'Working in Austria: jobs, contracts and pay',
		])
		expect(await listGuidesUsing(editor, 'austria.paid')).toEqual([])
	})
})
