// The first thing that runs in a bare clone: only what Node itself brings. It installs the packages when they are missing
// or not those of the lock file, then hands over to TypeScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
process.chdir(root)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Waymark needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`)
	process.exit(1)
}

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
// Prisma's commands would download an engine that nothing here uses.
if (process.platform !== 'win32') process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true'

installPackages()

const { register } = await import('tsx/esm/api')
register()
const [script = 'server/main.ts'] = process.argv.slice(2).filter((argument) => argument.endsWith('.ts'))
await import(new URL(`../${script}`, import.meta.url).href)

function installPackages() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).update(`node ${major}`).digest('hex')
	const mark = path.join('node_modules', '.waymark-lock')
	if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
	if (!existsSync(mark) || !existsSync(path.join('node_modules', 'tsx')))
		console.log('• Installing packages (npm ci), a minute or two on a first start …')
	const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	})
	if (npm.status !== 0) {
		console.error('The packages could not be installed (npm ci). Mend what npm says above and start again.')
		process.exit(1)
	}
	mkdirSync('node_modules', { recursive: true })
	writeFileSync(mark, lock)
}
