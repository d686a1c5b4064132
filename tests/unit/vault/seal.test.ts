import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { secrets } from '@/lib/env'
import { blindIndex } from '@/lib/vault/blind-index'
import { newDataKey, open, openDataKey, rewrap, SealBroken, seal } from '@/lib/vault/seal'

const PLACE = { table: 'client', row: 'a', column: 'name' }

describe('a sealed value', () => {
	it('opens to what was sealed, whatever it was', () => {
		const { opened } = newDataKey('k')
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
				expect(open(opened, seal(opened, text.toWellFormed(), PLACE), PLACE)).toBe(text.toWellFormed())
			}),
		)
	})

	it('never shows its text and never looks the same twice', () => {
		const { opened } = newDataKey('k')
		const [one, two] = [seal(opened, 'Canary Bird', PLACE), seal(opened, 'Canary Bird', PLACE)]
		expect(Buffer.from(one).includes('Canary')).toBe(false)
		expect(Buffer.compare(one, two)).not.toBe(0)
	})

	it('does not open when any one bit was changed', () => {
		const { opened } = newDataKey('k')
		const sealed = seal(opened, 'text', PLACE)
		for (let bit = 0; bit < sealed.length * 8; bit++) {
			const changed = Uint8Array.from(sealed)
			changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
			expect(() => open(opened, changed, PLACE)).toThrow(SealBroken)
		}
	})

	it('does not open in another table, row or column, nor with another key, nor cut short', () => {
		const { opened } = newDataKey('k')
		const sealed = seal(opened, 'text', PLACE)
		for (const other of [{ table: 'consent' }, { row: 'b' }, { column: 'contact' }, { table: 'clienta', row: '' }])
			expect(() => open(opened, sealed, { ...PLACE, ...other })).toThrow(SealBroken)
		expect(() => open(newDataKey('k').opened, sealed, PLACE)).toThrow(SealBroken)
		for (let length = 0; length < sealed.length; length++)
			expect(() => open(opened, sealed.subarray(0, length), PLACE)).toThrow(SealBroken)
	})
})

describe('a data key', () => {
	const before = structuredClone(secrets().vault)
	afterEach(() => Object.assign(secrets().vault, structuredClone(before)))

	it('opens again from the database, but not under another id', () => {
		const { opened, wrapped } = newDataKey('one')
		expect(openDataKey(wrapped).key.equals(opened.key)).toBe(true)
		expect(() => openDataKey({ ...wrapped, id: 'two' })).toThrow(SealBroken)
		expect(Buffer.from(wrapped.wrapped).includes(opened.key)).toBe(false)
	})

	it('outlives a rotation of the wrapping key, and what it sealed stays as it is', () => {
		const { opened, wrapped } = newDataKey('one')
		const sealed = seal(opened, 'kept', PLACE)
		const vault = secrets().vault
		vault.keys.k2 = randomBytes(32).toString('base64')
		vault.current = 'k2'
		const again = rewrap(wrapped)
		expect(again.wrappedBy).toBe('k2')
		delete vault.keys.k1
		expect(open(openDataKey(again), sealed, PLACE)).toBe('kept')
		expect(() => openDataKey(wrapped)).toThrow(SealBroken)
	})
})

describe('a blind index', () => {
	it('is the same for the same value, and unlike for another value or kind', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(Buffer.compare(blindIndex('name', a), blindIndex('name', a))).toBe(0)
				expect(Buffer.compare(blindIndex('name', a), blindIndex('phone', a))).not.toBe(0)
				if (a !== b) expect(Buffer.compare(blindIndex('name', a), blindIndex('name', b))).not.toBe(0)
			}),
		)
	})

	it('keeps kind and value apart', () => {
		expect(Buffer.compare(blindIndex('na', 'me'), blindIndex('nam', 'e'))).not.toBe(0)
	})
})
