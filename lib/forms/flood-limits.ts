import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Limits of the public forms. Many readers share one address (a mobile network, a reception centre), so what comes quickly
 * is first held back for a look and only then refused. Counters live in memory, under a keyed hash whose key is random for
 * each process and never leaves it: no address is stored, logged, or can be worked out later.
 */
const LIMITS = {
	feedback: { seconds: 600, hold: 20, refuse: 120, everybody: 1200 },
	question: { seconds: 3600, hold: 6, refuse: 30, everybody: 300 },
	booking: { seconds: 3600, hold: 12, refuse: 12, everybody: 600 },
	card: { seconds: 3600, hold: 600, refuse: 600, everybody: 5000 },
	code: { seconds: 900, hold: 10, refuse: 10, everybody: 2000 },
} as const

export type LimitedForm = keyof typeof LIMITS

/** `free`; `fast`: take it, but hold it back; or the seconds to wait. */
export type Pace = 'free' | 'fast' | { wait: number }

type Counters = Record<'address' | 'everybody', RateLimiterMemory>

// The framework may load this module more than once a process; the counters are one.
const kept = globalThis as typeof globalThis & {
	waymarkFlood?: { key: Buffer; counters: Partial<Record<LimitedForm, Counters>>; recent: Map<string, Recent> }
}
type Recent = { value: string; until: number }

function state() {
	kept.waymarkFlood ??= { key: randomBytes(32), counters: {}, recent: new Map() }
	return kept.waymarkFlood
}

function countersOf(form: LimitedForm): Counters {
	const { seconds, everybody } = LIMITS[form]
	const { counters } = state()
	counters[form] ??= {
		address: new RateLimiterMemory({ points: LIMITS[form].refuse, duration: seconds }),
		// Twice: the first half passes, the second is held back.
		everybody: new RateLimiterMemory({ points: 2 * everybody, duration: seconds }),
	}
	return counters[form]
}

/** Counts one sending of a form. @param address of the network; an IPv6 address counts by its network */
export async function paceOf(form: LimitedForm, address: string): Promise<Pace> {
	const { address: one, everybody: all } = countersOf(form)
	try {
		// Everybody first: beyond that limit nothing is remembered of anybody, so memory is bounded.
		const total = await all.consume('all')
		const own = await one.consume(keyed('address', networkOf(address)))
		const isFast = own.consumedPoints > LIMITS[form].hold || total.consumedPoints > LIMITS[form].everybody
		return isFast ? 'fast' : 'free'
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal
		return { wait: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
	}
}

/** Gives back what was counted: the code was right. */
export async function giveBack(form: LimitedForm, address: string): Promise<void> {
	const { address: one, everybody: all } = countersOf(form)
	await Promise.all([one.reward(keyed('address', networkOf(address))), all.reward('all')])
}

/** The most that is remembered of recent sendings. */
const MOST_RECENT = 5000

/**
 * What was remembered under some parts a short while ago; undefined: nothing, or it is too long ago.
 * @param parts may hold an address or a text: only a keyed hash of them is kept
 */
export function recentlySent(...parts: string[]): string | undefined {
	const found = state().recent.get(keyed(...parts))
	return found && found.until > Date.now() ? found.value : undefined
}

/** Remembers a value for some seconds, in this process only. */
export function rememberSent(value: string, seconds: number, ...parts: string[]): void {
	const { recent } = state()
	const key = keyed(...parts)
	recent.delete(key)
	recent.set(key, { value, until: Date.now() + seconds * 1000 })
	const oldest = recent.keys().next().value
	if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest)
}

function keyed(...parts: string[]): string {
	return createHmac('sha256', state().key).update(JSON.stringify(parts)).digest('base64url')
}

/** An IPv6 subscriber has a whole /64; what is written as IPv4 in IPv6 is IPv4. */
function networkOf(address: string): string {
	const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
	if (four) return four
	const [head = '', tail] = address.toLowerCase().split('::')
	const groups = head.split(':').filter(Boolean)
	if (tail !== undefined) {
		const after = tail.split(':').filter(Boolean)
		while (groups.length + after.length < 8) groups.push('0')
		groups.push(...after)
	}
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':')
}
