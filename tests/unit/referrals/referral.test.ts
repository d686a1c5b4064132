import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareCode, isToken, linkSecrets } from '@/lib/referrals/link'
import {
	ANSWERS,
	answersIn,
	newReferralNumber,
	OPEN_STATUSES,
	REFERRAL_STATUSES,
	REFERRAL_STEPS,
	type ReferralStatus,
	type ReferralStep,
	stateAfter,
	TRANSITIONS,
} from '@/lib/referrals/referral'

const FINAL: ReferralStatus[] = ['declined', 'service_delivered', 'not_delivered', 'revoked']
const steps = fc.array(fc.constantFrom(...REFERRAL_STEPS), { maxLength: 40 })

function walk(path: ReferralStep[]): ReferralStatus[] {
	const seen: ReferralStatus[] = ['draft']
	for (const step of path) {
		const next = stateAfter(seen.at(-1) as ReferralStatus, step)
		if (next) seen.push(next)
	}
	return seen
}

describe('the states of a referral', () => {
	it('are the brief’s', () => {
		expect([...REFERRAL_STATUSES].sort()).toEqual(Object.keys(TRANSITIONS).sort())
		expect(OPEN_STATUSES).toEqual(['draft', 'sent', 'accepted', 'appointment_made'])
	})

	it('end: from a final state nothing leads on', () => {
		for (const status of FINAL) for (const step of REFERRAL_STEPS) expect(stateAfter(status, step)).toBeUndefined()
	})

	it('always begin with draft and sent, whatever is tried', () => {
		fc.assert(
			fc.property(steps, (path) => {
				const seen = walk(path)
				if (seen.length > 1) expect(['sent', 'revoked']).toContain(seen[1])
				for (const [at, status] of seen.entries()) {
					if (FINAL.includes(status)) expect(at).toBe(seen.length - 1)
					if (status === 'appointment_made' || status === 'service_delivered' || status === 'not_delivered')
						expect(seen.slice(0, at)).toContain('accepted')
				}
			}),
		)
	})

	it('can be revoked exactly while somebody still has to do something', () => {
		for (const status of REFERRAL_STATUSES)
			expect(stateAfter(status, 'revoke') !== undefined).toBe(OPEN_STATUSES.includes(status))
	})

	it('let the organisation reach only what Postgres lets it write', () => {
		for (const status of REFERRAL_STATUSES)
			for (const answer of ANSWERS) {
				const next = stateAfter(status, answer)
				if (next)
					expect(['accepted', 'declined', 'appointment_made', 'service_delivered', 'not_delivered']).toContain(next)
			}
		expect(answersIn('draft')).toEqual([])
	})

	it('can all be reached', () => {
		const reached = new Set<ReferralStatus>()
		fc.assert(
			fc.property(steps, (path) => {
				for (const status of walk(path)) reached.add(status)
			}),
			{ numRuns: 2000 },
		)
		expect([...reached].sort()).toEqual([...REFERRAL_STATUSES].sort())
	})
})

describe('a link', () => {
	const [referral, key] = ['1f0e0a3c-0000-4000-8000-000000000001', '1f0e0a3c-0000-4000-8000-000000000002']

	it('is the same for the same form, and another for another form or referral', () => {
		expect(linkSecrets(referral, key)).toEqual(linkSecrets(referral, key))
		expect(linkSecrets(referral, referral).token).not.toBe(linkSecrets(referral, key).token)
		expect(linkSecrets(key, key).token).not.toBe(linkSecrets(referral, key).token)
	})

	it('has 256 bits and a code that can be read out', () => {
		fc.assert(
			fc.property(fc.uuid(), (form) => {
				const { token, code } = linkSecrets(referral, form)
				expect(isToken(token)).toBe(true)
				expect(Buffer.from(token, 'base64url')).toHaveLength(32)
				expect(code).toMatch(/^[2346789CDFGHJKMPQRTVWXYZ]{4}-[2346789CDFGHJKMPQRTVWXYZ]{4}$/)
				expect(bareCode(` ${code.toLowerCase().replace('-', ' ')}`)).toBe(code.replace('-', ''))
			}),
		)
	})

	it('is told from anything else', () => {
		for (const value of ['', 'no-such-token', '../x', 'a'.repeat(44), `${'a'.repeat(42)}=`])
			expect(isToken(value)).toBe(false)
	})

	it('goes with a number to say on the phone', () => {
		expect(newReferralNumber()).toMatch(/^R-[2-9]{4}-[2-9]{4}$/)
	})
})
