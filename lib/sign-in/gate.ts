import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { openSessionToken, sessionCookieName } from './cookie'
import { findActor } from './read'

/** The person at work, if somebody has signed in; asked once a request. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
	const jar = await cookies()
	const session = await openSessionToken(jar.get(sessionCookieName())?.value)
	return session ? findActor(session) : undefined
})

/**
 * The gate of every staff page: the person at work, or off to the sign-in page and back afterwards.
 * @param locale of the page
 * @param path of the page within the locale, such as `/staff/clients`
 */
export async function requireActor(locale: string, path: string): Promise<Actor> {
	const actor = await currentActor()
	if (!actor) redirect(`/${locale}/sign-in?to=${encodeURIComponent(path)}`)
	return actor
}

/** Network address of the browser, for limits only. Behind a proxy the operator names how many stand before us. */
export async function networkAddress(): Promise<string> {
	const chain = ((await headers()).get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
	return chain.at(-1) || 'unknown'
}
