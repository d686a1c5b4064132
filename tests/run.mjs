// The whole test suite, or a part of it, from a bare clone: `npm test`, `npm run check`, `npm run e2e`. `npm run pictures` walks
// through a counsellor's day and puts its pictures into docs/images/day.
// Ends with one line that counts everything: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, installPackages } from '../server/install.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
checkNode()
process.env.NEXT_TELEMETRY_DISABLED = '1'
if (process.platform !== 'win32') process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true'
// The tests make their own cluster; a database of the machine's is none of their business.
for (const name of [
	'DATABASE_URL',
	'DATABASE_PUBLIC_URL',
	'DATABASE_SYSTEM_URL',
	'DATABASE_OWNER_URL',
	'WAYMARK_KEYS_FILE',
	'WAYMARK_ORIGIN',
])
	delete process.env[name]
installPackages(root)

const wanted = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')))
const rest = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const all = wanted.size === 0
const work = mkdtempSync(path.join(tmpdir(), 'waymark-test-'))
chmodSync(work, 0o711)
let passed = 0
let failed = 0
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

run('prisma', ['generate'], { quiet: true })
if (all || wanted.has('--check')) {
	await judge('types', () => run('tsc', ['--noEmit', '-p', '.']))
	await judge('lint and format', () => run('biome', ['check', '--error-on-warnings', '.']))
	await judge('seed content', () => run('tsx', ['prisma/seed/content-check.ts']))
}
if (wanted.has('--check') || wanted.has('--unit')) await vitest(['--project', 'unit'])
if (all) await vitest([])
if (wanted.has('--pictures')) {
	process.env.WAYMARK_PICTURES = 'docs/images/day'
	rest.push('tests/e2e/counselling-day.spec.ts')
}
if (all || wanted.has('--e2e') || wanted.has('--pictures')) await playwright()

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** A check that is one test: it passes or it does not. */
async function judge(name, work) {
	const began = Date.now()
	const ok = await work()
	console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${Math.round((Date.now() - began) / 1000)} s)`)
	ok ? passed++ : failed++
}

async function vitest(more) {
	const report = path.join(work, `vitest-${more.length}.json`)
	const began = Date.now()
	const ok = await run('vitest', [
		'run',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${report}`,
		...more,
		...rest,
	])
	count(report, ok, 'unit and integration tests', began, (result) => [
		result.numPassedTests,
		result.numFailedTests +
			result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
	])
}

async function playwright() {
	await ensureChromium()
	const report = path.join(work, 'playwright.json')
	const data = path.join(work, 'portal')
	const began = Date.now()
	const ok = await run('playwright', ['test', ...rest], {
		env: { WAYMARK_TEST_REPORT: report, WAYMARK_TEST_DATA: data, WAYMARK_TEST_PORT: String(await freePort()) },
	})
	count(report, ok, 'browser tests', began, (result) => [
		result.stats.expected + result.stats.flaky,
		result.stats.unexpected + (result.errors?.length ?? 0),
	])
}

function count(report, ok, name, began, read) {
	let [good, bad] = [0, 1]
	if (existsSync(report)) [good, bad] = read(JSON.parse(readFileSync(report, 'utf8')))
	// A runner that ends badly although no test failed has still failed.
	if (!ok && bad === 0) bad = 1
	console.log(
		`${bad ? 'FAIL' : 'ok  '} ${name}: ${good} passed, ${bad} failed (${Math.round((Date.now() - began) / 1000)} s)`,
	)
	passed += good
	failed += bad
}

async function ensureChromium() {
	const places = [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/snap/bin/chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	]
	if (process.env.CHROMIUM || places.some((place) => existsSync(place))) return
	console.log('• No Chromium on this machine: installing the one of Playwright …')
	await run('playwright', ['install', 'chromium'])
}

function run(program, args, { env = {}, quiet = false } = {}) {
	const command = path.join(root, 'node_modules', '.bin', program)
	const options = {
		stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
		shell: process.platform === 'win32',
	}
	if (quiet) return spawnSync(command, args, options).status === 0
	return new Promise((resolve) => spawn(command, args, options).on('close', (code) => resolve(code === 0)))
}

function freePort() {
	return new Promise((resolve) => {
		const probe = createServer()
		probe.listen(0, () => {
			const { port } = probe.address()
			probe.close(() => resolve(port))
		})
	})
}
