// Installs the packages when they are missing or not those of the lock file. Only what Node itself brings.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} root the project's folder */
export function installPackages(root) {
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.update(`node ${process.versions.modules}`)
		.digest('hex')
	const mark = path.join(root, 'node_modules', '.waymark-lock')
	if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
	console.log('• Installing packages (npm ci): a minute or two …')
	const began = Date.now()
	const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	})
	if (npm.status !== 0) {
		console.error('The packages could not be installed (npm ci). Mend what npm says above and start again.')
		process.exit(1)
	}
	writeFileSync(mark, lock)
	console.log(`  done in ${Math.round((Date.now() - began) / 1000)} s`)
}

/** Says plainly when Node is too old. */
export function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number)
	if (major > 20 || (major === 20 && minor >= 19)) return
	console.error(`Waymark needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`)
	process.exit(1)
}
