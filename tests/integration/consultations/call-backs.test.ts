import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { closeClient } from '@/lib/clients/closures/write'
import { findClientFile } from '@/lib/clients/read'
import { listCallBacks } from '@/lib/consultations/call-backs/read'
import { completeCallBack } from '@/lib/consultations/call-backs/write'
import { publicDb } from '@/lib/db'
import { publishGuide } from '@/lib/guides/write'
import { withdrawConsent } from '@/lib/referrals/consents/write'
import { actorOf, makeCentre } from '../../support/actors'
import { logged, registered } from '../../support/casework'
import { withDatabase } from '../../support/database'
import { formOf } from '../../support/texts'

withDatabase()
let [counsellor, colleague, stranger, editor] = [] as unknown as [Actor, Actor, Actor, Actor]

beforeAll(async () => {
	const centre = await makeCentre('First')
	;[counsellor, colleague] = [await actorOf('counsellor', centre), await actorOf('counsellor', centre)]
	;[stranger, editor] = [await actorOf('counsellor', await makeCentre('Other')), await actorOf('editor')]
})

async function guide(path: string): Promise<string> {
	const found = await publicDb().guide.findUnique({ where: { path }, select: { id: true } })
	if (!found) throw new Error(`no guide ${path}`)
	return found.id
}
const told = async (path: string, more = {}) => {
	const client = await registered(counsellor, { name: `Told ${randomUUID()}` })
	await logged(counsellor, { client, guides: [await guide(path)], ...more })
	return client
}
const publish = async (path: string, summary: string, minor = false) => {
	const form = await formOf(editor, await guide(path), 'en', { summary }, { minor })
	expect(await publishGuide(editor, form)).toMatchObject({ ok: true })
}
const calls = async (actor: Actor, client: string) => await listCallBacks(actor, { client })

describe('who was told what has changed since', () => {
	it('is to be called after a change in substance, not after a comma; in a translation as in English', async () => {
		const [english, albanian] = [await told('austria/work'), await told('austria/work', { language: 'sq' })]
		await publish('austria/work', 'A comma was missing, nothing more.', true)
		expect(await calls(counsellor, english)).toEqual([])
		await publish('austria/work', 'The rules have changed in substance.')
		for (const client of [english, albanian])
			expect(await calls(counsellor, client)).toMatchObject([{ path: 'austria/work', givenNumber: 1 }])
		expect((await listCallBacks(counsellor, { mine: true })).map((one) => one.client.id)).toContain(english)
		expect(await listCallBacks(colleague, { mine: true })).toEqual([])
		expect((await listCallBacks(colleague)).map((one) => one.client.id)).toContain(english)
		expect(await calls(stranger, english)).toEqual([])
	})

	it('is called once for each change, however often the form is sent', async () => {
		const client = await told('austria/living')
		await publish('austria/living', 'The rules have changed in substance.')
		const [call] = await calls(counsellor, client)
		const done = {
			client,
			guide: call?.guideId as string,
			substance: call?.substance as number,
			outcome: 'done' as const,
		}
		expect(await Promise.all([completeCallBack(counsellor, done), completeCallBack(colleague, done)])).toMatchObject([
			{ ok: true },
			{ ok: true },
		])
		expect(await calls(counsellor, client)).toEqual([])
		await publish('austria/living', 'The rules have changed in substance once more.')
		expect(await calls(counsellor, client)).toHaveLength(1)
	})

	it('is not called when they were given the new text, when the file is closed, or when the consent is withdrawn', async () => {
		const [again, closed, withdrawn] = [
			await told('austria/study'),
			await told('austria/study'),
			await told('austria/study'),
		]
		await publish('austria/study', 'The rules have changed in substance.')
		await logged(counsellor, { client: again, guides: [await guide('austria/study')] })
		await closeClient(counsellor, {
			idempotencyKey: randomUUID(),
			client: closed,
			closureReason: 'departed',
			closedOn: (await findClientFile(counsellor, closed))?.client.registeredOn as string,
			closureNote: undefined,
		})
		const consent = (await findClientFile(counsellor, withdrawn))?.consents[0]?.id as string
		expect(await calls(counsellor, withdrawn)).toHaveLength(1)
		await withdrawConsent(counsellor, { client: withdrawn, consent, sure: true })
		for (const client of [again, closed, withdrawn]) expect(await calls(counsellor, client)).toEqual([])
	})
})
