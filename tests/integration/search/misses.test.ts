import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/access/policy'
import { listMisses } from '@/lib/search/misses/read'
import { countMiss } from '@/lib/search/misses/write'
import { actorOf, makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()

describe('what was not found', () => {
	it('is counted by its words and the day, and nothing else', async () => {
		expect(await countMiss('Crocodile  FARM?', 'en')).toBe(true)
		expect(await countMiss('crocodile farm', 'en')).toBe(true)
		const { rows } = await database.sql('owner', 'select * from search_miss')
		expect(rows).toHaveLength(1)
		expect(Object.keys(rows[0]).sort()).toEqual(['count', 'day', 'locale', 'words'])
		expect(rows[0]).toMatchObject({ locale: 'en', words: 'crocodile farm', count: 2 })
	})

	it('is not kept where it looks like personal data', async () => {
		for (const words of ['ana@example.org', 'passport 0123456', 'call +49 30 12', 'a b c d e f g h i'])
			expect(await countMiss(words, 'en'), words).toBe(false)
		await expect(database.sql('public', `select waymark_count_miss('en', 'passport 0123456')`)).rejects.toThrow(
			/nothing_personal/,
		)
	})

	it('keeps a bounded number of different lines a day', async () => {
		await database.sql(
			'public',
			`select waymark_count_miss('hu', 'szó ' || chr(97 + n / 26) || chr(97 + n % 26) || chr(97 + n / 676)) from generate_series(0, 1299) n`,
		)
		const { rows } = await database.sql('owner', `select count(*)::int from search_miss where locale = 'hu'`)
		expect(rows[0].count).toBeLessThanOrEqual(1000)
	})

	it('can be read by editors and translators only, and written by the public role only through its one function', async () => {
		for (const statement of [
			'select 1 from search_miss',
			`insert into search_miss values ('en', now(), 'x y')`,
			'delete from search_miss',
		])
			await expect(database.sql('public', statement)).rejects.toThrow(/permission denied/)
		await expect(database.sql('staff', `select waymark_count_miss('en', 'some words')`)).rejects.toThrow(
			/permission denied/,
		)
		const centre = await makeCentre()
		const misses = await listMisses(await actorOf('editor', centre), { locale: 'en' })
		expect(misses).toEqual([expect.objectContaining({ words: 'crocodile farm', count: 2 })])
		expect((await listMisses(await actorOf('translator', centre)))[0]).toBeDefined()
		await expect(actorOf('counsellor', centre).then((actor) => listMisses(actor))).rejects.toThrow(NotAllowed)
	})
})
