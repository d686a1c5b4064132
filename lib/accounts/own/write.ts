import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { systemDb } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { countAttempt, forgiveAttempts } from '@/lib/sign-in/attempt-limits'
import { hashPassword, passwordIs } from '@/lib/sign-in/password'
import { sessionHash } from '@/lib/sign-in/session'
import type { ownPasswordSchema } from '../schema'
import { endSessionsOf, recordAccess } from '../write'

// What everybody may do to their own account, whatever their role: the actor is the record, there is nothing to authorise.

/**
 * Changes one's own password and ends one's other sessions. The old password is asked for, with limited attempts: a
 * browser left alone must not be enough to take an account over.
 */
export async function changeOwnPassword(actor: Actor, form: z.output<typeof ownPasswordSchema>): Promise<Outcome> {
	const { email, passwordHash } = await systemDb().staffAccount.findUniqueOrThrow({
		where: { id: actor.account },
		select: { email: true, passwordHash: true },
	})
	// As a known device of its own: wrong guesses here use up nothing at the sign-in.
	const attempt = { email, address: 'own account', knownDevice: `own ${actor.account}` }
	const wait = await countAttempt(attempt)
	if (wait > 0) {
		const minutes = Math.ceil(wait / 60)
		return { ok: false, errors: [{ field: 'currentPassword', key: 'tooManyAttempts', values: { minutes } }] }
	}
	if (!(await passwordIs(form.currentPassword, passwordHash)))
		return { ok: false, errors: [{ field: 'currentPassword', key: 'wrongPassword' }] }
	const changed = await hashPassword(form.newPassword)
	await systemDb().$transaction(async (tx) => {
		await tx.staffAccount.updateMany({ where: { id: actor.account }, data: { passwordHash: changed } })
		await endSessionsOf(tx, actor.account, sessionHash(actor.session))
		await recordAccess(tx, actor, 'account.change-password', actor.account)
	})
	await forgiveAttempts(attempt)
	return { ok: true }
}

/** Signs oneself out everywhere else. */
export async function endOwnOtherSessions(actor: Actor): Promise<Outcome> {
	await systemDb().$transaction(async (tx) => {
		const ended = await endSessionsOf(tx, actor.account, sessionHash(actor.session))
		if (ended > 0) await recordAccess(tx, actor, 'account.end-sessions', actor.account, { ended })
	})
	return { ok: true, goTo: '/staff/account?done=ended' }
}

/** The languages somebody may choose for the staff area. A translator's are what they may write in, so none is added. */
export function choosableLanguages(actor: Actor, all: readonly Locale[]): Locale[] {
	return actor.role === 'translator' ? all.filter((one) => one === 'en' || actor.locales.includes(one)) : [...all]
}

/** Puts a language first among one's own. */
export async function setOwnLanguage(actor: Actor, { language }: { language: Locale }): Promise<Outcome> {
	if (!choosableLanguages(actor, [language]).includes(language))
		return { ok: false, errors: [{ field: 'language', key: 'unknownCode' }] }
	await systemDb().$transaction(async (tx) => {
		const { locales } = await tx.staffAccount.findUniqueOrThrow({
			where: { id: actor.account },
			select: { locales: true },
		})
		const ordered = [language, ...locales.filter((one) => one !== language)]
		await tx.staffAccount.updateMany({ where: { id: actor.account }, data: { locales: ordered } })
		await recordAccess(tx, actor, 'account.set-language', actor.account, { language })
	})
	return { ok: true }
}
