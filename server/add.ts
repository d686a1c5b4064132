import path from 'node:path'
import { administratorSchema, centreSchema } from '../lib/accounts/founding/schema'
import { findDatabase } from './command-database'

// `npm run add -- centre SLUG NAME COUNTRY TIME-ZONE` and `npm run add -- administrator EMAIL NAME`: what a new portal on a
// server of its own needs before anybody can sign in. Everything else is done by the administrator in the portal.

const USAGE = `usage: npm run add -- centre SLUG "NAME" COUNTRY TIME-ZONE      such as: tirana "MRC Tirana" AL Europe/Tirane
       npm run add -- administrator EMAIL "NAME"`

const [kind, ...words] = process.argv.slice(2)
const missing = await findDatabase(path.resolve(process.env.WAYMARK_DATA || '.data'))
if (missing) refuse(missing, 2)
const { closeDatabase } = await import('../lib/db')
const { foundCentre, makeAdministrator, newOneTimePassword } = await import('../lib/accounts/founding/write')
try {
	if (kind === 'centre') {
		const [slug, name, country, timeZone] = words
		const centre = centreSchema.safeParse({ slug, name, country, timeZone })
		if (!centre.success) refuse(`${centre.error.issues[0]?.message}\n${USAGE}`, 2)
		else if ((await foundCentre(centre.data)).ok) console.log(`The centre ${slug} is there.`)
		else refuse(`There is a centre with the short name ${slug} already.`, 1)
	} else if (kind === 'administrator') {
		const [email, name] = words
		const administrator = administratorSchema.safeParse({ email, name })
		const password = newOneTimePassword()
		if (!administrator.success) refuse(`${administrator.error.issues[0]?.message}\n${USAGE}`, 2)
		else if ((await makeAdministrator(administrator.data, password)).ok)
			console.log(
				`The account is there. Its password, shown this once: ${password}\nChange it under your name after signing in.`,
			)
		else refuse('There is an account with this e-mail address already.', 1)
	} else refuse(USAGE, 2)
} finally {
	await closeDatabase()
}

function refuse(sentence: string, code: number): void {
	console.error(sentence)
	process.exitCode = code
	if (code === 2 && !process.env.DATABASE_URL) process.exit(code)
}
