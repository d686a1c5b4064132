import { describe, expect, it } from 'vitest'
import { createAccountSchema, ownPasswordSchema } from '@/lib/accounts/schema'
import { fieldErrorsOf } from '@/lib/forms/schema'

const FORM = {
	idempotencyKey: '019ab0e2-0000-7000-8000-000000000001',
	email: ' Somebody@Test.Example ',
	name: 'Somebody',
	role: 'counsellor',
	centres: '019ab0e2-0000-7000-8000-000000000002',
	locales: ['en', 'sq'],
}

describe('the form of a new account', () => {
	it('takes one centre or many, and an address in lower case', () => {
		expect(createAccountSchema.parse(FORM)).toMatchObject({ email: 'somebody@test.example', centres: [FORM.centres] })
	})

	it.each([
		[{ email: 'somebody' }, 'email', 'invalid'],
		[{ email: '' }, 'email', 'required'],
		[{ role: '' }, 'role', 'required'],
		[{ role: 'king' }, 'role', 'unknownCode'],
		[{ centres: undefined }, 'centres', 'needsCentre'],
		[{ role: 'supervisor', centres: [] }, 'centres', 'needsCentre'],
		[{ role: 'translator', locales: ['en'] }, 'locales', 'needsLanguage'],
		[{ locales: [] }, 'locales', 'chooseOne'],
		[{ name: ' ' }, 'name', 'required'],
	])('%j: %s %s', (changed, field, key) => {
		const result = createAccountSchema.safeParse({ ...FORM, ...changed })
		expect(result.error && fieldErrorsOf(result.error)).toContainEqual(expect.objectContaining({ field, key }))
	})

	it('asks no centre of an editor', () => {
		expect(createAccountSchema.safeParse({ ...FORM, role: 'editor', centres: undefined }).success).toBe(true)
	})
})

describe('the form of one’s own password', () => {
	const form = {
		currentPassword: 'the one before',
		newPassword: 'twelve signs',
		repeatedPassword: 'twelve signs',
	}

	it('takes twelve characters typed twice', () => {
		expect(ownPasswordSchema.safeParse(form).success).toBe(true)
	})

	it.each([
		[{ newPassword: 'eleven sign', repeatedPassword: 'eleven sign' }, 'newPassword', 'tooShort'],
		[{ repeatedPassword: 'twelve sings' }, 'repeatedPassword', 'notTheSame'],
		[{ currentPassword: 'twelve signs' }, 'newPassword', 'samePassword'],
		[{ currentPassword: '' }, 'currentPassword', 'required'],
	])('%j: %s %s', (changed, field, key) => {
		const result = ownPasswordSchema.safeParse({ ...form, ...changed })
		expect(result.error && fieldErrorsOf(result.error)).toContainEqual(expect.objectContaining({ field, key }))
	})
})
