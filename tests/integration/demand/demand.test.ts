import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dayIn } from '@/lib/clients/day'
import { readDemand } from '@/lib/demand/read'
import { countMarkedMonths } from '@/lib/reports/write'
import { actorOf, makeCentre } from '../../support/actors'
import { logged } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const TODAY = dayIn('Europe/Tirane')
let [here, there, editor, analyst] = [] as unknown as [Actor, Actor, Actor, Actor]

beforeAll(async () => {
	here = await actorOf('counsellor', await makeCentre('First'))
	there = await actorOf('counsellor', await makeCentre('Second'))
	;[editor, analyst] = [await actorOf('editor'), await actorOf('analyst')]
})

describe('what people ask for', () => {
	it('is counted over all centres, without what too few asked, and ranked by what the guides lack', async () => {
		for (let at = 0; at < 3; at++) {
			await logged(here, { heldOn: TODAY, destination: 'hungary', topics: ['study', 'work'] })
			await logged(there, { heldOn: TODAY, destination: 'hungary', topics: ['study'] })
		}
		for (let at = 0; at < 6; at++) await logged(here, { heldOn: TODAY, destination: 'other', topics: ['citizenship'] })
		await database.sql(
			'owner',
			`update guide_publication set ended_at = now() where locale = 'sq' and guide_id = (select id from guide where path = 'hungary/study')`,
		)
		await countMarkedMonths()
		const { rows, unwritten } = await readDemand(editor)
		expect(rows[0]).toMatchObject({ guide: { path: 'hungary/study' }, asked: 6 })
		expect(rows[0]?.missing).toContain('sq')
		// Three at one centre and none at the other are fewer than five.
		expect(rows.find((row) => row.guide.path === 'hungary/work')?.asked).toBe(0)
		expect(unwritten).toEqual([{ destination: 'other', topic: 'citizenship', count: 6 }])
	})

	it('is for those who write guides, and in the database too', async () => {
		await expect(readDemand(here)).rejects.toThrow(/not allowed/)
		await expect(readDemand(analyst)).rejects.toThrow(/not allowed/)
		const { rows } = await database.sql('staff', `select * from waymark_demand('2020-01-01')`)
		expect(rows).toEqual([])
	})
})
