import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may, NotAllowed, type Verb } from '@/lib/access/policy'
import type { FormState, Outcome } from '@/lib/forms/form-state'
import { fieldErrorsOf, readForm } from '@/lib/forms/schema'
import { isLocale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { currentActor } from './gate'

/** A form of the staff area: the state before, what was sent, the state after. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * Makes a server action of a schema and a write. It refuses other sites, asks who is at work and whether they may do such a
 * thing at all, checks the input, and gives everything that was typed back when something is to be mended.
 * @param verb what one must be allowed to do, checked before the input is looked at; null: everybody who has signed in.
 *   The write authorises again, with the record's centre
 * @param schema of the fields; its messages are keys of `FormErrors`
 * @param perform the write; `goTo` of its outcome is a path within the locale
 */
export function staffAction<S extends z.ZodType>(
	verb: Verb | null,
	schema: S,
	perform: (actor: Actor, input: z.output<S>) => Promise<Outcome>,
): FormAction {
	return async (state, form) => {
		const { input, typed } = readForm(form)
		const failed = (more: Partial<FormState>): FormState => ({
			status: 'failed',
			errors: [],
			values: typed,
			attempt: state.attempt + 1,
			...more,
		})
		if (!(await isOwnPage())) return failed({ notice: 'otherSite' })
		const actor = await currentActor()
		if (!actor) return failed({ notice: 'signInAgain' })
		if (verb && !may(actor, verb)) return failed({ notice: 'notFound' })
		const parsed = schema.safeParse(input)
		if (!parsed.success) return failed({ errors: fieldErrorsOf(parsed.error) })
		let outcome: Outcome
		try {
			outcome = await perform(actor, parsed.data)
		} catch (error) {
			if (error instanceof NotAllowed) return failed({ notice: 'notFound' })
			throw error
		}
		if (!outcome.ok) {
			const { errors = [], notice, conflict, made, shown } = outcome
			return failed({
				errors,
				...(notice ? { notice } : {}),
				...(conflict ? { conflict } : {}),
				...(made !== undefined ? { made } : {}),
				...(shown ? { shown } : {}),
			})
		}
		if (outcome.goTo) redirect(`/${localeOf(input)}${outcome.goTo}`)
		const { made, shown } = outcome
		return {
			status: 'saved',
			errors: [],
			values: shown ? typed : {},
			attempt: state.attempt + 1,
			...(made !== undefined ? { made } : {}),
			...(shown ? { shown } : {}),
		}
	}
}

/** Every form names the locale of its page in a hidden field. */
export function localeOf(input: Record<string, unknown>): string {
	return isLocale(input.locale) ? input.locale : SOURCE_LOCALE
}

/** Whether a form was sent by a page of ours: the browser says where it was, and a missing answer counts as a no. */
export async function isOwnPage(): Promise<boolean> {
	const all = await headers()
	const origin = all.get('origin')
	if (!origin || !URL.canParse(origin)) return false
	return new URL(origin).host === (all.get('x-forwarded-host') ?? all.get('host'))
}
