import { z } from 'zod'
import { ROLES } from '@/lib/access/role'
import { idempotencyKey, manyOf, oneOf, text } from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './account'

const id = z.uuid({ error: 'reload' })

export const createAccountSchema = z
	.object({
		idempotencyKey,
		email: z
			.string({ error: 'required' })
			.trim()
			.min(1, { error: 'required' })
			.max(254, { error: 'invalid' })
			.toLowerCase()
			.pipe(z.email({ error: 'invalid' })),
		name: text(120).transform((value) => value.trim()),
		role: oneOf(ROLES),
		centres: z.preprocess(
			(value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
			z.array(id),
		),
		locales: manyOf(LOCALES, { atLeast: 1 }),
	})
	.refine((account) => account.centres.length > 0 || !['counsellor', 'supervisor'].includes(account.role), {
		error: 'needsCentre',
		path: ['centres'],
	})
	.refine((account) => account.role !== 'translator' || account.locales.some((locale) => locale !== SOURCE_LOCALE), {
		error: 'needsLanguage',
		path: ['locales'],
	})

/** One account an administrator acts on. */
export const accountSchema = z.object({ account: id })
export const resetPasswordSchema = z.object({ account: id, idempotencyKey })

const password = z
	.string({ error: 'required' })
	.min(1, { error: 'required' })
	.max(LONGEST_PASSWORD, { error: 'invalid' })

export const ownPasswordSchema = z
	.object({
		currentPassword: password,
		newPassword: password.refine((value) => [...value].length >= SHORTEST_PASSWORD, {
			error: 'tooShort',
			params: { min: SHORTEST_PASSWORD },
		}),
		repeatedPassword: password,
	})
	.refine((form) => form.newPassword === form.repeatedPassword, { error: 'notTheSame', path: ['repeatedPassword'] })
	.refine((form) => form.newPassword !== form.currentPassword, { error: 'samePassword', path: ['newPassword'] })

export const ownLanguageSchema = z.object({ language: oneOf(LOCALES) })

/** A form without fields says what it is for: an empty request does nothing. */
export const endOtherSessionsSchema = z.object({ which: z.literal('others', { error: 'reload' }) })
