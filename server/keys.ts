import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { type Keys, keyFileSchema } from '../lib/env'
import { StartRefused } from './start-refused'

/**
 * Makes a key file that only its owner may read, unless there is one. Losing it loses every sealed name and note, so a
 * file that exists is never replaced.
 * @returns whether it was made now
 */
export async function makeKeys(file: string): Promise<boolean> {
	if (existsSync(file)) return false
	const secret = () => randomBytes(32).toString('base64')
	const name = `k${new Date().toISOString().slice(0, 10)}`
	const keys: Keys = {
		vault: { current: name, keys: { [name]: secret() } },
		blindIndex: secret(),
		audit: secret(),
		session: secret(),
	}
	await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
	return true
}

/** @throws StartRefused if the key file is missing or not whole */
export async function checkKeys(file: string | undefined): Promise<void> {
	if (!file)
		throw new StartRefused(
			'The keys are missing: set WAYMARK_KEYS_FILE to a key file, made once with "npm run keys -- FILE" and kept apart from the database.',
		)
	if (!existsSync(file))
		throw new StartRefused(
			`The keys are missing: there is no file ${file}. Make it once with "npm run keys -- ${file}".`,
		)
	try {
		keyFileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
	} catch {
		throw new StartRefused(`The keys are missing or damaged: ${file} is not a whole key file.`)
	}
}
