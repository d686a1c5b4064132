import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/access/policy'
import { anchorFile, listAnchors, listEvents, readAnchors, verifyChains } from '@/lib/audit/read'
import { addToChain, change } from '@/lib/audit/write'
import { systemDb } from '@/lib/db'
import { actorOf, makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const tamper = (text: string, values: unknown[]) => database.sql('superuser', text, values)

/** A chain of its own with some events; what is done to it is undone by nobody. */
async function chainOf(events: number): Promise<string> {
	const chain = `test ${randomUUID()}`
	for (let count = 0; count < events; count++)
		await systemDb().$transaction((tx) =>
			addToChain(tx, {
				chain,
				actor: null,
				role: 'none',
				verb: 'test.add',
				resource: 'test',
				resourceId: String(count),
				detail: { ticked: true, list: ['b', 'a'], number: count },
			}),
		)
	return chain
}

const faultOf = async (chain: string, anchors = [] as Awaited<ReturnType<typeof listAnchors>>) =>
	(await verifyChains(anchors)).find((fault) => fault.chain === chain)
const anchorsOf = async (chain: string) => (await listAnchors()).filter((anchor) => anchor.chain === chain)

describe('the audit chain', () => {
	it('is whole after honest work, also against its anchors', async () => {
		const chain = await chainOf(5)
		const anchors = await anchorsOf(chain)
		expect(anchors).toMatchObject([{ seq: 5 }])
		expect(await faultOf(chain, anchors)).toBeUndefined()
	})

	it.each([
		['verb', `'test.other'`],
		['actor', `'somebody else'`],
		['resource_id', `'99'`],
		['detail', `'{"number": 7}'::jsonb`],
		['at', `at + interval '1 second'`],
	])('finds an edited %s', async (column, value) => {
		const chain = await chainOf(4)
		await tamper(`update audit_event set ${column} = ${value} where chain = $1 and seq = 2`, [chain])
		expect(await faultOf(chain)).toEqual({ chain, seq: 2, fault: 'edited' })
	})

	it('finds a deleted event, wherever it stood', async () => {
		const [middle, beginning] = [await chainOf(4), await chainOf(4)]
		await tamper('delete from audit_event where chain = $1 and seq = 3', [middle])
		await tamper('delete from audit_event where chain = $1 and seq = 1', [beginning])
		expect(await faultOf(middle)).toEqual({ chain: middle, seq: 3, fault: 'missing' })
		expect(await faultOf(beginning)).toEqual({ chain: beginning, seq: 1, fault: 'missing' })
	})

	it('finds events whose order was changed, and ones moved up over a gap', async () => {
		const [swapped, closed] = [await chainOf(4), await chainOf(4)]
		await tamper(
			'update audit_event set seq = case seq when 2 then -3 else -2 end where chain = $1 and seq in (2, 3)',
			[swapped],
		)
		await tamper('update audit_event set seq = -seq where chain = $1 and seq < 0', [swapped])
		expect(await faultOf(swapped)).toEqual({ chain: swapped, seq: 2, fault: 'order' })
		await tamper('delete from audit_event where chain = $1 and seq = 2', [closed])
		await tamper('update audit_event set seq = seq - 1 where chain = $1 and seq > 2', [closed])
		expect(await faultOf(closed)).toEqual({ chain: closed, seq: 2, fault: 'order' })
	})

	it('finds a tail that was cut, with its end set back, by the anchors outside', async () => {
		const chain = await chainOf(5)
		const anchors = await anchorsOf(chain)
		await tamper('delete from audit_event where chain = $1 and seq > 3', [chain])
		expect(await faultOf(chain)).toMatchObject({ fault: 'end' })
		await tamper(
			'update audit_head set seq = 3, hash = (select hash from audit_event where chain = $1 and seq = 3) where chain = $1',
			[chain],
		)
		expect(await faultOf(chain)).toBeUndefined()
		expect(await faultOf(chain, anchors)).toEqual({ chain, seq: 4, fault: 'cut' })
	})

	it('finds a chain that was cut and went on, by the anchors outside', async () => {
		const chain = await chainOf(5)
		const anchors = await anchorsOf(chain)
		await tamper('delete from audit_event where chain = $1 and seq > 3', [chain])
		await tamper(
			'update audit_head set seq = 3, hash = (select hash from audit_event where chain = $1 and seq = 3) where chain = $1',
			[chain],
		)
		for (const resourceId of ['x', 'y', 'z'])
			await systemDb().$transaction((tx) =>
				addToChain(tx, { chain, actor: null, role: 'none', verb: 'v', resource: 'r', resourceId, detail: {} }),
			)
		expect(await faultOf(chain)).toBeUndefined()
		expect(await faultOf(chain, anchors)).toEqual({ chain, seq: 5, fault: 'edited' })
	})

	it('finds a chain that is gone altogether', async () => {
		const chain = await chainOf(3)
		const anchors = await anchorsOf(chain)
		await tamper('delete from audit_event where chain = $1', [chain])
		await tamper('delete from audit_head where chain = $1', [chain])
		expect(await faultOf(chain)).toBeUndefined()
		expect(await faultOf(chain, anchors)).toMatchObject({ fault: 'cut' })
	})

	it('finds an end that was tampered with', async () => {
		const chain = await chainOf(3)
		await tamper(`update audit_head set hash = sha256('other'::bytea) where chain = $1`, [chain])
		expect(await faultOf(chain)).toEqual({ chain, seq: 3, fault: 'end' })
	})

	it('stays in one order when many write at once', async () => {
		const chain = await chainOf(1)
		await Promise.all(
			Array.from({ length: 8 }, (_, number) =>
				systemDb().$transaction(
					(tx) =>
						addToChain(tx, {
							...{ chain, actor: null, role: 'none', verb: 'v', resource: 'r', detail: {} },
							resourceId: String(number),
						}),
					{ maxWait: 20_000 },
				),
			),
		)
		expect(await anchorsOf(chain)).toMatchObject([{ seq: 9 }])
		expect(await faultOf(chain)).toBeUndefined()
	})

	it('cannot be changed by staff, whatever their role', async () => {
		for (const text of [
			'update audit_event set verb = verb',
			'delete from audit_event',
			'delete from audit_head',
			'truncate audit_event',
		])
			await expect(database.sql('staff', text)).rejects.toThrow(/permission denied/)
	})

	it('has no change without an event', async () => {
		const editor = await actorOf('editor')
		await expect(change(editor, 'guide.edit', { locale: 'sq' }, async () => ({ ok: true }))).rejects.toThrow(
			/without a record/,
		)
	})
})

describe('anchors', () => {
	it('are read from the file outside the database, and none are there at first', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'waymark-anchors-'))
		expect(await readAnchors(anchorFile(folder))).toEqual([])
		const chain = await chainOf(2)
		const [anchor] = await anchorsOf(chain)
		writeFileSync(anchorFile(folder), `${JSON.stringify(anchor)}\n`)
		expect(await readAnchors(anchorFile(folder))).toEqual([anchor])
	})
})

describe('the list of events', () => {
	it('is whole for an administrator, of their own centres for a supervisor, and for nobody else', async () => {
		const [here, elsewhere] = [await makeCentre('Here'), await makeCentre('Elsewhere')]
		for (const { id } of [here, elsewhere])
			await systemDb().$transaction((tx) =>
				addToChain(tx, {
					...{ chain: id, actor: null, role: 'none', verb: 'client.read', resource: 'client', detail: {} },
					resourceId: `of ${id}`,
				}),
			)
		const supervisor = await actorOf('supervisor', here)
		const own = await listEvents(supervisor, { page: 1 })
		expect(own.events.map((event) => event.resourceId)).toEqual([`of ${here.id}`])
		expect(own.chains[here.id]).toBe('Here')
		const all = await listEvents(await actorOf('administrator'), { resource: 'client', page: 1 })
		expect(all.events.map((event) => event.resourceId).sort()).toEqual([`of ${here.id}`, `of ${elsewhere.id}`].sort())
		for (const role of ['counsellor', 'editor', 'translator', 'analyst'] as const)
			await expect(listEvents(await actorOf(role, here), { page: 1 })).rejects.toThrow(NotAllowed)
	})

	it('is narrowed by day and action, and comes in pages', async () => {
		const administrator = await actorOf('administrator')
		await chainOf(60)
		const first = await listEvents(administrator, { verb: 'test.add', page: 1 })
		expect(first).toMatchObject({ more: true })
		expect(first.events).toHaveLength(50)
		const times = first.events.map((event) => event.at.getTime())
		expect(times).toEqual([...times].sort((a, b) => b - a))
		expect((await listEvents(administrator, { verb: 'test.add', day: '2001-01-01', page: 1 })).events).toEqual([])
		expect((await listEvents(administrator, { verb: 'none.such', page: 1 })).events).toEqual([])
	})
})
