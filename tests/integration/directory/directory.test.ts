import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { NotAllowed } from '@/lib/access/policy'
import { asHsds } from '@/lib/directory/hsds/nested'
import { asPackage } from '@/lib/directory/hsds/package'
import { importDirectory } from '@/lib/directory/hsds/write'
import { listPublicServices } from '@/lib/directory/published'
import { findService, listRecords } from '@/lib/directory/read'
import { newServiceSchema, serviceSchema } from '@/lib/directory/schema'
import { addService, amendService } from '@/lib/directory/write'
import { actorOf, makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let [editor, counsellor] = [] as unknown as [Actor, Actor]

beforeAll(async () => {
	editor = await actorOf('editor')
	counsellor = await actorOf('counsellor', await makeCentre('First'))
})

const fieldsOf = (more: Record<string, unknown> = {}) => ({
	organization: 'Musterstelle',
	country: 'AT',
	name: 'Beratung',
	type: 'legal',
	languages: 'de, ar',
	listed: 'on',
	...more,
})
const add = async (more: Record<string, unknown> = {}) => {
	const id = randomUUID()
	const outcome = await addService(editor, newServiceSchema.parse({ idempotencyKey: id, ...fieldsOf(more) }))
	return { id, outcome }
}
const file = (content: Uint8Array | object) => ({
	file: new File([content instanceof Uint8Array ? new Uint8Array(content) : JSON.stringify(content)], 'directory'),
	onlyCheck: false,
})

describe('a service of the directory', () => {
	it('is added once, seen by everybody, and changed by editors alone', async () => {
		const { id, outcome } = await add({ verified: 'on', documents: 'Passport\n\nContract ' })
		expect(outcome.ok).toBe(true)
		expect(await findService(editor, id)).toMatchObject({
			organization: { name: 'Musterstelle', country: 'AT' },
			languages: ['de', 'ar'],
			documents: ['Passport', 'Contract'],
			verifiedBy: editor.name,
		})
		expect((await listPublicServices()).some((one) => one.name === 'Beratung')).toBe(true)
		await expect(findService(counsellor, id)).rejects.toThrow(NotAllowed)
		await expect(amendService(counsellor, serviceSchema.parse({ id, version: '1', ...fieldsOf() }))).rejects.toThrow(
			NotAllowed,
		)
		await database
			.sql('staff', "update service set name = 'Taken over' where id = $1", [id])
			.then((result) => expect(result.rowCount).toBe(0))
	})

	it('keeps a hidden address from the public, in Postgres too', async () => {
		const { id } = await add({ name: 'Shelter', address: 'Secret Lane 7', city: 'Graz', hidden: 'on' })
		expect((await findService(editor, id))?.places[0]).toMatchObject({ address: 'Secret Lane 7', hidden: true })
		const seen = await database.sql('public', 'select * from service_location where service_id = $1', [id])
		expect(seen.rows).toEqual([])
	})

	it('changed by two at once is shown to the second', async () => {
		const { id } = await add()
		const amend = (name: string) =>
			amendService(editor, serviceSchema.parse({ id, version: '1', ...fieldsOf({ name }) }))
		expect((await amend('One')).ok).toBe(true)
		expect(await amend('Two')).toEqual({ ok: false, notice: 'serviceChanged' })
	})

	it('is refused with its mistakes at their fields', async () => {
		const parsed = newServiceSchema.safeParse({
			idempotencyKey: randomUUID(),
			...fieldsOf({ url: 'javascript:alert(1)', languages: 'German', country: '' }),
		})
		expect(parsed.success).toBe(false)
		expect(parsed.error?.issues.map((issue) => [String(issue.path[0]), issue.message])).toEqual(
			expect.arrayContaining([
				['url', 'notAnAddress'],
				['languages', 'notALanguage'],
				['country', 'required'],
			]),
		)
		expect(
			await addService(
				editor,
				newServiceSchema.parse({ idempotencyKey: randomUUID(), ...fieldsOf({ latitude: '48,2' }) }),
			),
		).toMatchObject({ errors: [{ field: 'longitude', key: 'required' }] })
	})
})

describe('a whole directory', () => {
	it('comes back the same, and is brought up to date by its ids', async () => {
		const before = await listRecords(counsellor)
		expect(before.length).toBeGreaterThan(3)
		expect(await importDirectory(editor, file(asPackage(before)))).toMatchObject({
			ok: true,
			shown: [{ added: '0', changed: String(before.length) }],
		})
		const shown = (records: typeof before) =>
			records.map((one) => ({ ...one, places: one.places.filter((place) => !place.hidden) }))
		expect(shown(await listRecords(counsellor))).toEqual(shown(before))
		const hidden = await database.sql('superuser', 'select address from service_location where hidden')
		expect(hidden.rows).toEqual([{ address: 'Secret Lane 7' }])
	})

	it('with one wrong row changes nothing at all', async () => {
		const [one] = await listRecords(editor)
		if (!one) throw new Error('empty')
		const before = JSON.stringify(await listRecords(editor))
		const contents = asHsds([
			{ ...one, name: 'Changed' },
			{ ...one, id: randomUUID() },
		]).contents as object[]
		const outcome = await importDirectory(editor, file({ contents: [...contents, { id: 'x' }] }))
		expect(outcome).toMatchObject({ ok: false, errors: [{ field: 'file', key: 'importRefused' }] })
		expect(outcome.shown?.some((fault) => fault.where === '3' && fault.field === 'name')).toBe(true)
		expect(JSON.stringify(await listRecords(editor))).toBe(before)
	})

	it('is only checked when nothing else is asked for', async () => {
		const [one] = await listRecords(editor)
		if (!one) throw new Error('empty')
		const asked = file(asHsds([{ ...one, id: randomUUID(), name: 'New' }]))
		const before = (await listRecords(editor)).length
		expect(await importDirectory(editor, { ...asked, onlyCheck: true })).toMatchObject({
			ok: true,
			shown: [{ added: '1' }],
		})
		expect((await listRecords(editor)).length).toBe(before)
		await expect(importDirectory(counsellor, asked)).rejects.toThrow(NotAllowed)
	})
})
