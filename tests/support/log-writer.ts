import { readFileSync, writeSync } from 'node:fs'
import { verifyChains } from '@/lib/audit/read'
import { logConsultation } from '@/lib/consultations/write'
import { closeDatabase } from '@/lib/db'
import { findActor } from '@/lib/sign-in/read'
import { actorOf, makeCentre } from './actors'
import { consultationOf } from './casework'

/*
 * A process that is made to be killed: it logs consultations as the portal does, and says of each, once it is committed, that
 * it is. `write FILE SESSION`: one for each key in the file (a JSON array). `begin`: makes a centre and a counsellor and says
 * which session they have. `verify`: says which faults the audit chains have.
 */

const AT_ONCE = 8
// Not through a stream: what was said must have left the process before anything else happens.
const say = (line: string) => writeSync(1, `${line}\n`)

async function begin(): Promise<void> {
	const actor = await actorOf('counsellor', await makeCentre('Killed'))
	say(actor.session)
}

async function write(file: string, session: string): Promise<void> {
	const actor = await findActor(session)
	if (!actor) throw new Error('nobody is at work')
	const keys = JSON.parse(readFileSync(file, 'utf8')) as string[]
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
				const form = consultationOf({
					idempotencyKey: key,
					note: `Note ${key}`,
					followUpOn: '2099-01-01',
					followUpKind: 'call',
				})
				const outcome = await logConsultation(actor, form)
				if (outcome.ok) say(key)
				else throw new Error(JSON.stringify(outcome))
			}
		}),
	)
}

const [command, ...rest] = process.argv.slice(2)
if (command === 'begin') await begin()
if (command === 'write') await write(rest[0] as string, rest[1] as string)
if (command === 'verify') say(JSON.stringify(await verifyChains([])))
await closeDatabase()
