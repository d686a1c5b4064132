'use server'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/forms/form-state'
import { fieldErrorsOf, readForm } from '@/lib/forms/schema'
import { isLocale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { deviceMark } from '@/lib/sign-in/attempt-limits'
import {
	cookieAttributes,
	DEVICE_SECONDS,
	deviceCookieName,
	openSessionToken,
	SESSION_SECONDS,
	sealSessionToken,
	sessionCookieName,
} from '@/lib/sign-in/cookie'
import { networkAddress } from '@/lib/sign-in/gate'
import { signInSchema } from '@/lib/sign-in/schema'
import { isOwnPage, localeOf } from '@/lib/sign-in/staff-action'
import { signIn, signOut } from '@/lib/sign-in/write'

/** The sign-in form. It cannot be a staff action: nobody is at work yet. */
export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
	const { input, typed } = readForm(form)
	const failed = (more: Partial<FormState>): FormState => ({
		status: 'failed',
		errors: [],
		values: typed,
		attempt: state.attempt + 1,
		...more,
	})
	if (!(await isOwnPage())) return failed({ notice: 'otherSite' })
	const parsed = signInSchema.safeParse(input)
	if (!parsed.success) return failed({ errors: fieldErrorsOf(parsed.error) })
	const jar = await cookies()
	const result = await signIn({
		...parsed.data,
		address: await networkAddress(),
		mark: jar.get(deviceCookieName())?.value,
	})
	if (!result.ok) {
		if (result.reason === 'wait')
			return failed({ errors: [{ field: 'password', key: 'tooManyAttempts', values: { minutes: result.minutes } }] })
		return failed({ errors: [{ field: 'password', key: 'wrongSignIn' }] })
	}
	jar.set(sessionCookieName(), await sealSessionToken(result.session), cookieAttributes(SESSION_SECONDS))
	jar.set(
		deviceCookieName(),
		deviceMark(result.email, randomBytes(16).toString('base64url')),
		cookieAttributes(DEVICE_SECONDS),
	)
	// Nobody chose the English page who came by a bare address; whoever signs in elsewhere chose that language just now.
	const page = localeOf(input)
	const locale = page === SOURCE_LOCALE && isLocale(result.language) ? result.language : page
	redirect(`/${locale}${staffPath(parsed.data.returnTo)}`)
}

/** Ends the session everywhere and goes back to the sign-in page. */
export async function signOutAction(form: FormData): Promise<void> {
	const { input } = readForm(form)
	if (await isOwnPage()) {
		const jar = await cookies()
		const session = await openSessionToken(jar.get(sessionCookieName())?.value)
		if (session) await signOut(session)
		jar.delete(sessionCookieName())
	}
	redirect(`/${localeOf(input)}/sign-in`)
}

/** Only a page of the staff area; anything else would send people to another site after signing in. */
function staffPath(path: string | undefined): string {
	return path && /^\/staff(\/[a-z0-9/-]*)?(\?[a-z0-9=&-]*)?$/.test(path) ? path : '/staff'
}
