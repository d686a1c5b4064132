import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { findGivenTexts } from '@/lib/consultations/given/read'
import { findConsultation } from '@/lib/consultations/read'
import { publicDb } from '@/lib/db'
import { findFactDesk } from '@/lib/facts/read'
import type { FactForm } from '@/lib/facts/schema'
import { factEditionOf } from '@/lib/facts/standing'
import { publishFact } from '@/lib/facts/write'
import { givenOf } from '@/lib/guides/given/given'
import { findGivenGuides } from '@/lib/guides/given/published'
import { publishGuide } from '@/lib/guides/write'
import { today } from '@/lib/i18n/day'
import { actorOf, makeCentre } from '../../support/actors'
import { logged } from '../../support/casework'
import { withDatabase } from '../../support/database'
import { formOf } from '../../support/texts'

withDatabase()
let [counsellor, stranger, editor] = [] as unknown as [Actor, Actor, Actor]

beforeAll(async () => {
	counsellor = await actorOf('counsellor', await makeCentre('First'))
	stranger = await actorOf('counsellor', await makeCentre('Other'))
	editor = await actorOf('editor')
})

async function guide(path: string): Promise<string> {
	return (await publicDb().guide.findUniqueOrThrow({ where: { path }, select: { id: true } })).id
}

async function publish(path: string, more: object, minor = false) {
	const form = await formOf(editor, await guide(path), 'en', more, { minor })
	expect(await publishGuide(editor, form)).toMatchObject({ ok: true })
}

async function packOf(id: string) {
	const file = await findConsultation(counsellor, id)
	return givenOf(file?.heldOn as string, file?.handouts ?? [])
}

describe('what somebody was told', () => {
	it('stays what it was when the page changes, and the change is told to whoever holds the pack', async () => {
		const guides = [await guide('austria/work'), await guide('safe-migration')]
		const id = await logged(counsellor, { guides, language: 'sq' })
		const pack = await packOf(id)
		expect(pack.pages.map(({ path, locale, number }) => [path, locale, number])).toEqual(
			expect.arrayContaining([
				['austria/work', 'sq', 1],
				['safe-migration', 'sq', 1],
			]),
		)
		const before = await findGivenTexts(counsellor, id)
		expect(before?.texts.every((text) => !text.changed && text.html.includes('<p>'))).toBe(true)
		const told = before?.texts.find((text) => text.path === 'austria/work')

		await publish('austria/work', { summary: 'A comma.' }, true)
		expect((await findGivenGuides(pack, 'sq')).guides.every((one) => one.changedOn === null)).toBe(true)
		await publish('austria/work', { summary: 'The rules have changed in substance.' })
		const after = await findGivenTexts(counsellor, id)
		expect(after?.texts.find((text) => text.path === 'austria/work')).toEqual({ ...told, changed: true })
		const { guides: shown, gone } = await findGivenGuides(pack, 'fa')
		expect(gone).toBe(0)
		expect(shown.map(({ guide: { path }, changedOn }) => [path, changedOn !== null])).toEqual(
			pack.pages.map(({ path }) => [path, path === 'austria/work']),
		)
	})

	it('keeps the figures it was told with', async () => {
		const id = await logged(counsellor, { guides: [await guide('austria/admission')] })
		const [before] = (await findGivenTexts(counsellor, id))?.texts ?? []
		const fee = before?.figures.find((figure) => figure.type === 'amount')
		const desk = await findFactDesk(editor, fee?.key as string)
		const form = {
			key: fee?.key as string,
			version: factEditionOf(desk as NonNullable<typeof desk>),
			intent: 'publish' as const,
			fact: { type: 'amount' as const, value: { amount: 98_765, currency: 'EUR', per: 'application' as const } },
			standing: {
				...(desk as { published: { standing: FactForm['standing'] } }).published.standing,
				checkedOn: today(),
			},
		}
		expect(await publishFact(editor, form)).toMatchObject({ ok: true })
		expect((await findGivenTexts(counsellor, id))?.texts).toEqual([before])
		const later = await logged(counsellor, { guides: [await guide('austria/admission')] })
		expect((await findGivenTexts(counsellor, later))?.texts[0]?.html).toContain('98,765')
	})

	it('is nobody else’s to see', async () => {
		const id = await logged(counsellor, { guides: [await guide('austria/work')] })
		expect(await findGivenTexts(stranger, id)).toBeUndefined()
		expect(await findGivenTexts(counsellor, 'nonsense')).toBeUndefined()
	})

	it('is passed over where a page is not there any more, or never was', async () => {
		const pages = [
			{ path: 'austria/nothing', locale: 'en', number: 1 } as const,
			{ path: 'austria/work', locale: 'en', number: 999 } as const,
		]
		const { guides, gone } = await findGivenGuides({ on: '2027-03-03', pages }, 'en')
		expect(gone).toBe(1)
		expect(guides).toMatchObject([{ guide: { path: 'austria/work' }, changedOn: null }])
	})
})
