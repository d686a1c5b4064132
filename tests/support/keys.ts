import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Makes random keys for this test process, unless it has some. @returns the key file */
export function testKeys(): string {
	if (process.env.WAYMARK_KEYS_FILE) return process.env.WAYMARK_KEYS_FILE
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-keys-')), 'keys.json')
	const secret = () => randomBytes(32).toString('base64')
	writeFileSync(
		file,
		JSON.stringify({
			vault: { current: 'k1', keys: { k1: secret() } },
			blindIndex: secret(),
			audit: secret(),
			session: secret(),
		}),
		{ mode: 0o600 },
	)
	process.env.WAYMARK_KEYS_FILE = file
	return file
}
