import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { findDraft, listDrafts } from '@/lib/consultations/drafts/read'
import { draftSchema } from '@/lib/consultations/drafts/schema'
import { discardDraft, forgetOldDrafts, saveDraft } from '@/lib/consultations/drafts/write'
import { actorOf, makeCentre } from '../../support/actors'
import { logged } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let [counsellor, colleague] = [] as unknown as [Actor, Actor]

beforeAll(async () => {
	const centre = await makeCentre('First')
	;[counsellor, colleague] = [await actorOf('counsellor', centre), await actorOf('supervisor', centre)]
})

const draftOf = (id: string, revision: number, note: string) =>
	draftSchema.parse({ id, revision, values: { note: [note], topics: ['work', 'rights'] } })

describe('a draft of a consultation', () => {
	it('comes back as it was typed, to the one who typed it, and is sealed in the table', async () => {
		const id = randomUUID()
		expect(await saveDraft(counsellor, draftOf(id, 1, 'Canary\u0000draft 👩‍🌾 ‮x'))).toBe('kept')
		expect(await findDraft(counsellor, id)).toMatchObject({
			values: { note: ['Canary\u0000draft 👩‍🌾 ‮x'], topics: ['work', 'rights'] },
		})
		expect(await findDraft(colleague, id)).toBeUndefined()
		expect((await listDrafts(colleague)).map((one) => one.id)).not.toContain(id)
		const { rows } = await database.sql('superuser', 'select sealed::text, wrapped::text from consultation_draft')
		expect(JSON.stringify(rows)).not.toContain(Buffer.from('Canary').toString('hex'))
	})

	it('is never replaced by an older state of itself, in whatever order they arrive', async () => {
		const id = randomUUID()
		await saveDraft(counsellor, draftOf(id, 1, 'one'))
		const results = await Promise.all([5, 3, 2, 4].map((at) => saveDraft(counsellor, draftOf(id, at, `state ${at}`))))
		expect(results).toContain('kept')
		expect((await findDraft(counsellor, id))?.values.note).toEqual(['state 5'])
		expect(await saveDraft(counsellor, draftOf(id, 5, 'again'))).toBe('overtaken')
	})

	it('is gone once the consultation is logged, and cannot come back late', async () => {
		const id = randomUUID()
		await saveDraft(counsellor, draftOf(id, 1, 'typing'))
		await logged(counsellor, { idempotencyKey: id })
		expect(await findDraft(counsellor, id)).toBeUndefined()
		expect(await saveDraft(counsellor, draftOf(id, 2, 'late'))).toBe('logged')
	})

	it('can be thrown away by its owner only, and is erased after seven days', async () => {
		const [mine, old] = [randomUUID(), randomUUID()]
		await saveDraft(counsellor, draftOf(mine, 1, 'mine'))
		await discardDraft(colleague, { draft: mine })
		expect(await findDraft(counsellor, mine)).toBeDefined()
		await discardDraft(counsellor, { draft: mine })
		expect(await findDraft(counsellor, mine)).toBeUndefined()
		await saveDraft(counsellor, draftOf(old, 1, 'old'))
		await database.sql(
			'superuser',
			"update consultation_draft set saved_at = now() - interval '8 days' where id = $1",
			[old],
		)
		expect(await forgetOldDrafts()).toBe(1)
	})
})
