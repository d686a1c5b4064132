import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { authorise, may, NotAllowed, VERBS, type Verb } from '@/lib/access/policy'
import { ROLES, type Role } from '@/lib/access/role'
import { MATRIX } from '../../support/permissions'

const OWN = { id: '00000000-0000-7000-8000-000000000001', slug: 'own', name: 'Own', timeZone: 'UTC' }
const OTHER = '00000000-0000-7000-8000-000000000002'

function person(role: Role, centres = [OWN]): Actor {
	return { account: 'a', name: 'n', role, centres, locales: ['en', 'sq'], session: 's' } as unknown as Actor
}

const SCOPES = {
	'own centre': { centre: OWN.id },
	'another centre': { centre: OTHER },
	'own language': { locale: 'sq' },
	'another language': { locale: 'ru' },
	English: { locale: 'en' },
} as const

function expected(rule: 'own' | 'all' | 'language' | undefined, scope: keyof typeof SCOPES): boolean {
	if (rule === undefined) return false
	if (rule === 'all') return true
	if (rule === 'own') return scope !== 'another centre'
	return scope === 'own language' || scope === 'own centre' || scope === 'another centre'
}

describe('the policy', () => {
	it('has a row in the matrix for each verb', () => {
		expect(Object.keys(MATRIX).sort()).toEqual([...VERBS].sort())
	})

	for (const verb of VERBS) {
		for (const role of ROLES) {
			for (const scope of Object.keys(SCOPES) as (keyof typeof SCOPES)[]) {
				const answer = expected(MATRIX[verb][role], scope)
				it(`${answer ? 'lets' : 'refuses'} ${role} ${verb} (${scope})`, () => {
					expect(may(person(role), verb, SCOPES[scope])).toBe(answer)
					if (answer) expect(() => authorise(person(role), verb, SCOPES[scope])).not.toThrow()
					else expect(() => authorise(person(role), verb, SCOPES[scope])).toThrow(NotAllowed)
				})
			}
		}
	}

	it('refuses what it does not know, and people of no centre', () => {
		expect(may(person('administrator'), 'client.burn' as Verb)).toBe(false)
		expect(may(person('king' as Role), 'client.read', { centre: OWN.id })).toBe(false)
		expect(may(person('counsellor', []), 'client.read')).toBe(false)
		expect(may(person('counsellor', []), 'client.read', { centre: OWN.id })).toBe(false)
	})
})
