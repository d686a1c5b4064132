import type { Actor } from './actor'
import type { Role } from './role'

/**
 * Who may do what. What does not stand here is refused. `centre`: only within the centres the person belongs to; the
 * caller names the centre of the record. `all`: without regard to a centre. `locale`: only in the person's own working languages, never English.
 */
const POLICY = {
	'client.find': { counsellor: 'centre', supervisor: 'centre' },
	'client.read': { counsellor: 'centre', supervisor: 'centre' },
	'client.register': { counsellor: 'centre', supervisor: 'centre' },
	'client.amend': { counsellor: 'centre', supervisor: 'centre' },
	'client.close': { counsellor: 'centre', supervisor: 'centre' },
	'client.reopen': { counsellor: 'centre', supervisor: 'centre' },
	'client.assign': { counsellor: 'centre', supervisor: 'centre' },
	/** Offers a file to another centre; the other centre takes it or not. */
	'client.transfer': { counsellor: 'centre', supervisor: 'centre' },
	'client.take-over': { counsellor: 'centre', supervisor: 'centre' },
	'client.merge': { counsellor: 'centre', supervisor: 'centre' },
	/** The person's own copy of everything that is held (GDPR, articles 15 and 20). */
	'client.disclose': { counsellor: 'centre', supervisor: 'centre' },
	/** GDPR, article 17. */
	'client.erase': { supervisor: 'centre' },
	'consent.record': { counsellor: 'centre', supervisor: 'centre' },
	'consent.withdraw': { counsellor: 'centre', supervisor: 'centre' },
	'consultation.list': { counsellor: 'centre', supervisor: 'centre' },
	'consultation.read': { counsellor: 'centre', supervisor: 'centre' },
	'consultation.log': { counsellor: 'centre', supervisor: 'centre' },
	'consultation.amend': { counsellor: 'centre', supervisor: 'centre' },
	/** Takes a year of rows along, in codes and without persons. */
	'consultation.export': { supervisor: 'centre' },
	/** A note that only its author may read, with a reason that stands in the audit. */
	'consultation.read-restricted': { supervisor: 'centre' },
	'follow-up.list': { counsellor: 'centre', supervisor: 'centre' },
	'follow-up.plan': { counsellor: 'centre', supervisor: 'centre' },
	'follow-up.complete': { counsellor: 'centre', supervisor: 'centre' },
	'referral.list': { counsellor: 'centre', supervisor: 'centre' },
	'referral.read': { counsellor: 'centre', supervisor: 'centre' },
	'referral.send': { counsellor: 'centre', supervisor: 'centre' },
	/** An answer that the organisation gave by phone or letter, and what the client says of it. */
	'referral.record-answer': { counsellor: 'centre', supervisor: 'centre' },
	'referral.override-consent': { supervisor: 'centre' },
	'referral.revoke': { counsellor: 'centre', supervisor: 'centre' },
	/** The centre's letters by e-mail, and sending one that failed once more. */
	'mail.read': { counsellor: 'centre', supervisor: 'centre' },
	'mail.send-again': { counsellor: 'centre', supervisor: 'centre' },
	/** Times that can be booked, and what comes of bookings. */
	'appointment.list': { counsellor: 'centre', supervisor: 'centre' },
	'appointment.publish': { counsellor: 'centre', supervisor: 'centre' },
	'appointment.settle': { counsellor: 'centre', supervisor: 'centre' },
	/** Group sessions: planning them, who comes, the test. */
	'session.list': { counsellor: 'centre', supervisor: 'centre' },
	'session.read': { counsellor: 'centre', supervisor: 'centre' },
	'session.plan': { counsellor: 'centre', supervisor: 'centre' },
	'session.attend': { counsellor: 'centre', supervisor: 'centre' },
	/** The address of one's own calendar. */
	'calendar.share': { counsellor: 'centre', supervisor: 'centre' },
	'directory.read': { counsellor: 'all', supervisor: 'all', editor: 'all', administrator: 'all' },
	/** Services, where they are and when somebody last looked them up; import of whole directories. */
	'directory.edit': { editor: 'all', administrator: 'all' },
	'guide.list': { editor: 'all', translator: 'all' },
	'guide.read-draft': { editor: 'all', translator: 'all' },
	'guide.edit': { editor: 'all', translator: 'locale' },
	'guide.publish': { editor: 'all' },
	'fact.edit': { editor: 'all' },
	'fact.publish': { editor: 'all' },
	/** What readers say of guides. */
	'feedback.read': { editor: 'all', translator: 'locale' },
	'feedback.resolve': { editor: 'all' },
	/** Questions that people without an account asked the centre. */
	'question.list': { counsellor: 'centre', supervisor: 'centre' },
	'question.read': { counsellor: 'centre', supervisor: 'centre' },
	'question.answer': { counsellor: 'centre', supervisor: 'centre' },
	'account.list': { administrator: 'all' },
	'account.create': { administrator: 'all' },
	'account.disable': { administrator: 'all' },
	'account.end-sessions': { administrator: 'all' },
	'account.reset-password': { administrator: 'all' },
	'audit.read': { administrator: 'all', supervisor: 'centre' },
	'audit.verify': { administrator: 'all' },
	'report.read': { counsellor: 'centre', supervisor: 'centre', analyst: 'all', administrator: 'all' },
} as const satisfies Record<string, Partial<Record<Role, 'centre' | 'all' | 'locale'>>>

export type Verb = keyof typeof POLICY

export const VERBS = Object.keys(POLICY) as Verb[]

/** What is acted on, as far as the rule needs it: the centre of a record, the language of a text. */
export type Scope = { centre?: string | undefined; locale?: string | undefined }

/** Somebody tried what their role or centre does not allow. Shown as "not found"; which rule it was is nobody's business. */
export class NotAllowed extends Error {
	constructor(verb: Verb) {
		super(`not allowed: ${verb}`)
	}
}

/** Whether a person may do something. Without a centre in the scope: whether they may do it anywhere at all. */
export function may(actor: Actor, verb: Verb, scope: Scope = {}): boolean {
	const rule = (POLICY[verb] as Partial<Record<Role, 'centre' | 'all' | 'locale'>> | undefined)?.[actor.role]
	if (rule === 'all') return true
	if (rule === 'centre') {
		return scope.centre === undefined
			? actor.centres.length > 0
			: actor.centres.some((centre) => centre.id === scope.centre)
	}
	if (rule === 'locale') {
		return (
			scope.locale === undefined ||
			(scope.locale !== 'en' && (actor.locales as readonly string[]).includes(scope.locale))
		)
	}
	return false
}

/**
 * The first line of every staff read and write.
 * @throws NotAllowed
 */
export function authorise(actor: Actor, verb: Verb, scope: Scope = {}): void {
	if (!may(actor, verb, scope)) throw new NotAllowed(verb)
}
