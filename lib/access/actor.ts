import type { Locale } from '@/lib/i18n/locales'
import type { Role } from './role'

declare const minted: unique symbol

/** A centre as the people who work there need it everywhere. */
export type ActorCentre = { id: string; slug: string; name: string; timeZone: string }

/**
 * Somebody who has signed in. Every staff read and write takes one first. Only `lib/sign-in` makes one (and the tests'
 * support), so forgetting the gate is a type error.
 */
export type Actor = {
	readonly account: string
	readonly name: string
	readonly role: Role
	readonly centres: readonly ActorCentre[]
	readonly locales: readonly Locale[]
	/** The random session id; Postgres looks it up in each transaction. Never logged, never sent anywhere. */
	readonly session: string
	readonly [minted]: true
}

/** Makes an actor; a test keeps this call inside lib/sign-in and tests/support. */
export function mintActor(of: Omit<Actor, typeof minted>): Actor {
	return of as Actor
}
