import { expect, it } from 'vitest'
import { administratorSchema, centreSchema } from '@/lib/accounts/founding/schema'
import { foundCentre, makeAdministrator, newOneTimePassword } from '@/lib/accounts/founding/write'
import { verifyChains } from '@/lib/audit/read'
import { findActor } from '@/lib/sign-in/read'
import { signIn } from '@/lib/sign-in/write'
import { withDatabase } from '../../support/database'

const database = withDatabase()

it('an operator’s first administrator can sign in, once per address', async () => {
	const password = newOneTimePassword()
	const who = administratorSchema.parse({ email: 'First@Test.example', name: 'First' })
	expect(await makeAdministrator(who, password)).toMatchObject({ ok: true })
	expect(await makeAdministrator(who, password)).toEqual({ ok: false, reason: 'taken' })
	const signedIn = await signIn({ email: 'first@test.example', password, address: '10.1.1.1', mark: undefined })
	if (!signedIn.ok) throw new Error('refused')
	expect(await findActor(signedIn.session)).toMatchObject({ role: 'administrator', centres: [] })
})

it('a centre is founded once, and both are in the audit', async () => {
	const centre = centreSchema.parse({ slug: 'tirana', name: 'MRC Tirana', country: 'AL', timeZone: 'Europe/Tirane' })
	expect(await foundCentre(centre)).toMatchObject({ ok: true })
	expect(await foundCentre(centre)).toEqual({ ok: false, reason: 'taken' })
	const { rows } = await database.sql('superuser', `select verb from audit_event where role = 'operator' order by seq`)
	expect(rows.map((row) => row.verb)).toEqual(['account.create', 'centre.found'])
	expect(await verifyChains()).toEqual([])
})

it.each([{ slug: 'Tirana' }, { country: 'Albania' }, { timeZone: 'Tirana' }, { name: '' }])(
	'a centre that cannot be is refused: %o',
	(wrong) => {
		expect(centreSchema.safeParse({ slug: 'a', name: 'Name', country: 'AL', timeZone: 'UTC', ...wrong }).success).toBe(
			false,
		)
	},
)
