import type { Actor } from '@/lib/access/actor'
import { may, NotAllowed, type Verb } from '@/lib/access/policy'
import { currentActor } from './gate'
import { isOwnPage } from './staff-action'

/** Headers of every answer to staff that is not a page. */
export const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/**
 * Makes a route handler of the staff area that is posted to: what `staffAction` is for forms, for files and for what scripts
 * ask. It refuses other sites (403), strangers (401) and whoever may not do such a thing (404).
 * @param verb what one must be allowed to do, checked before the body is looked at; what is called authorises again
 * @param answer the answer, or a status without a body
 */
export function staffRoute(
	verb: Verb,
	answer: (actor: Actor, request: Request) => Promise<Response | number>,
): (request: Request) => Promise<Response> {
	const refused = (status: number) => new Response(null, { status, headers: PRIVATE })
	return async (request) => {
		if (!(await isOwnPage())) return refused(403)
		const actor = await currentActor()
		if (!actor) return refused(401)
		if (!may(actor, verb)) return refused(404)
		try {
			const answered = await answer(actor, request)
			return typeof answered === 'number' ? refused(answered) : answered
		} catch (error) {
			if (error instanceof NotAllowed) return refused(404)
			throw error
		}
	}
}

/** The fields of a posted form, the last of each name; a body that is none has no fields. */
export async function formFields(request: Request): Promise<Record<string, FormDataEntryValue>> {
	return Object.fromEntries(await request.formData().catch(() => new FormData()))
}

/** Tells whoever asked for a PDF that there is none. @param reason there is no engine for this machine, or it failed this time */
export function sayNoPdf(reason: 'no-engine' | 'failed', text: string): Response {
	return new Response(`${text}\n`, {
		status: reason === 'no-engine' ? 501 : 503,
		headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
	})
}
