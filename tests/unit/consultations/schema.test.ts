import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_NOTE } from '@/lib/consultations/consultation'
import { consultationFilterSchema, newConsultationSchema } from '@/lib/consultations/schema'

const GOOD = {
	idempotencyKey: randomUUID(),
	heldOn: '2026-11-21',
	minutes: '15',
	channel: 'in_person',
	form: 'individual',
	visit: 'first',
	contactMade: 'on',
	topics: 'work',
	services: ['information', 'counselling'],
	noteLevel: 'standard',
}

const errorsOf = (more: Record<string, unknown>) =>
	newConsultationSchema
		.safeParse({ ...GOOD, ...more })
		.error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) ?? []

describe('the form of a consultation', () => {
	it('takes what a counsellor sends', () => {
		expect(newConsultationSchema.parse(GOOD)).toMatchObject({
			minutes: 15,
			topics: ['work'],
			guides: [],
			contactMade: true,
		})
	})

	it.each([
		[{ heldOn: '2026-02-30' }, 'heldOn: notADate'],
		[{ heldOn: '' }, 'heldOn: required'],
		[{ heldOn: '21.11.2026' }, 'heldOn: notADate'],
		[{ minutes: '0' }, 'minutes: outOfRange'],
		[{ minutes: '1441' }, 'minutes: outOfRange'],
		[{ minutes: '١٥' }, 'minutes: notANumber'],
		[{ minutes: '1e3' }, 'minutes: notANumber'],
		[{ channel: 'pigeon' }, 'channel: unknownCode'],
		[{ topics: ['work', 'gossip'] }, 'topics: unknownCode'],
		[{ topics: '' }, 'topics: chooseOne'],
		[{ services: undefined }, 'services: chooseOne'],
		[{ language: 'klingon' }, 'language: unknownCode'],
		[{ note: 'a\0b' }, 'note: invalid'],
		[{ note: 'x'.repeat(LONGEST_NOTE + 1) }, 'note: tooLong'],
		[{ guides: ['not an id'] }, 'guides: unknownCode'],
		[{ idempotencyKey: 'x' }, 'idempotencyKey: reload'],
		[{ followUpOn: '2026-13-01' }, 'followUpOn: notADate'],
	])('%o is answered with %s', (more, error) => expect(errorsOf(more)).toEqual([error]))

	it('takes a note of a mebibyte', () => expect(errorsOf({ note: 'x'.repeat(LONGEST_NOTE) })).toEqual([]))

	it('asks for no topic when nobody was reached', () =>
		expect(errorsOf({ contactMade: undefined, topics: undefined, services: undefined })).toEqual([]))

	it('never throws, whatever is sent', () => {
		fc.assert(
			fc.property(fc.record(Object.fromEntries(Object.keys(GOOD).map((name) => [name, fc.anything()]))), (input) => {
				newConsultationSchema.safeParse(input)
			}),
		)
	})
})

describe('the address of the list', () => {
	it('ignores what makes no sense', () => {
		expect(consultationFilterSchema.parse({ from: 'x', to: ['a'], topic: "' or 1=1", sort: 'up', page: '-1' })).toEqual(
			{
				sort: 'newest',
				mine: false,
				page: 1,
			},
		)
		expect(consultationFilterSchema.parse({ from: '2026-11-01', topic: 'work', mine: '1', page: '3' })).toMatchObject({
			from: '2026-11-01',
			topic: 'work',
			mine: true,
			page: 3,
		})
	})
})
