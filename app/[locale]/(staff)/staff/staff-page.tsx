import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StaffFrame } from '@/components/layout/staff-frame'
import type { STAFF_PLACES } from '@/components/layout/staff-places'
import type { Actor } from '@/lib/access/actor'
import { may, NotAllowed, type Verb } from '@/lib/access/policy'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { requireActor } from '@/lib/sign-in/gate'
import { signOutAction } from '../sign-in/actions'

/** What one must be allowed to do to be shown a place in the navigation. */
const NEEDED: Record<keyof typeof STAFF_PLACES, Verb | null> = {
	today: null,
	consultations: 'consultation.list',
	appointments: 'appointment.list',
	sessions: 'session.list',
	clients: 'client.find',
	transfers: 'client.take-over',
	referrals: 'referral.list',
	outbox: 'mail.read',
	directory: 'directory.read',
	reports: 'report.read',
	guides: 'guide.list',
	feedback: 'feedback.read',
	questions: 'question.list',
	accounts: 'account.list',
	audit: 'audit.read',
}

/**
 * A staff page: the gate, what the page itself may not do without, the frame around it.
 * @param locale of the address, not yet checked
 * @param path of the page within the locale
 * @param verb what one must be allowed to do to see the page; refused, it is a page that does not exist
 * @param content reads through lib/<room>/read.ts and renders; what it may not see is "not found" too
 */
export async function staffPage(
	locale: string,
	path: string,
	verb: Verb | null,
	content: (actor: Actor, locale: Locale) => Promise<ReactNode>,
): Promise<ReactNode> {
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	const actor = await requireActor(locale, path)
	if (verb && !may(actor, verb)) notFound()
	const places = (Object.keys(NEEDED) as (keyof typeof STAFF_PLACES)[]).filter((place) => {
		const needed = NEEDED[place]
		return needed === null || may(actor, needed)
	})
	return (
		<StaffFrame actor={actor} places={places} locale={locale} path={path} signOut={signOutAction}>
			{await content(actor, locale).catch(refused)}
		</StaffFrame>
	)
}

function refused(error: unknown): never {
	if (error instanceof NotAllowed) notFound()
	throw error
}
