import { createHash, randomBytes } from 'node:crypto'
import { publicDb } from '@/lib/db'
import { paceOf, recentlySent, rememberSent } from '@/lib/forms/flood-limits'
import { type Suspicion, suspicionOf } from '@/lib/forms/reader-text'
import type { Locale } from '@/lib/i18n/locales'
import type { Verdict } from '../feedback'

/** Seconds within which the same press from the same place is the same press. */
const SAME_PRESS = 60

/** Seconds within which the same words are a copy. */
const SAME_WORDS = 24 * 60 * 60

/** Who sends, as far as a limit needs it: a network address, which is not kept, and whether a machine's trap was filled in. */
export type Sender = { address: string; trapped: boolean }

export type Given = { ok: true; reference: string } | { ok: false; reason: 'noGuide' } | { ok: false; wait: number }

/**
 * Keeps a verdict on a guide. Pressed twice, it counts once.
 * @returns a random reference by which words can be added once; it belongs to the feedback, not to the reader
 */
export async function giveFeedback(
	sender: Sender,
	{ guide, verdict, locale }: { guide: string; verdict: Verdict; locale: Locale },
): Promise<Given> {
	const same = ['press', sender.address, guide, verdict, locale]
	const before = recentlySent(...same)
	if (before) return { ok: true, reference: before }
	// Before anything is waited for, so that the second of two presses at the same moment finds the first.
	const reference = randomBytes(18).toString('base64url')
	rememberSent(reference, SAME_PRESS, ...same)
	const given = await keepVerdict(sender, guide, verdict, locale, reference)
	if (!given.ok) rememberSent('', 0, ...same)
	return given
}

async function keepVerdict(
	sender: Sender,
	guide: string,
	verdict: Verdict,
	locale: Locale,
	reference: string,
): Promise<Given> {
	const pace = await paceOf('feedback', sender.address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const held: Suspicion | null = sender.trapped ? 'trap' : pace === 'fast' ? 'flood' : null
	const [answer] = await publicDb().$queryRaw<{ kept: boolean }[]>`
		select waymark_give_feedback(${guide}, ${locale}, ${verdict}, ${hashOf(reference)}, ${held}) as kept`
	return answer?.kept ? { ok: true, reference } : { ok: false, reason: 'noGuide' }
}

export type Explained = { ok: true } | { ok: false; reason: 'other' | 'gone' } | { ok: false; wait: number }

/** Adds words to a verdict, once. The same words sent twice are no error. */
export async function explainFeedback(sender: Sender, reference: string, text: string): Promise<Explained> {
	const pace = await paceOf('feedback', sender.address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const held: Suspicion | null = sender.trapped ? 'trap' : pace === 'fast' ? 'flood' : heldFor(text)
	const [answer] = await publicDb().$queryRaw<{ done: 'kept' | 'again' | 'other' | 'gone' }[]>`
		select waymark_explain_feedback(${hashOf(reference)}, ${text}, ${held}) as done`
	const done = answer?.done ?? 'gone'
	if (done === 'other' || done === 'gone') return { ok: false, reason: done }
	rememberSent('words', SAME_WORDS, 'words', text)
	return { ok: true }
}

/** A sentence that came word by word the same a short while ago is held; "yes" and "thank you" may be said by many. */
function heldFor(text: string): Suspicion | null {
	const isCopy = text.length >= 30 && recentlySent('words', text) !== undefined
	return isCopy ? 'duplicate' : (suspicionOf(text) ?? null)
}

function hashOf(reference: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(reference).digest())
}
