import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '@/lib/i18n/locales'
import { type Fetched, fetchRaw, largestPaint, launchChromium, requestsOfFirstView } from '@/tests/load/first-view'
import { generator, type Load, load, median } from '@/tests/load/load'
import { HEAVIEST_PACK, weighPacks } from '@/tests/load/packs'
import { allFinished, startPortal } from '@/tests/support/portal'

/** Bytes of 14 KB: what a server may send before the first acknowledgement (ten segments, RFC 6928), less a little. */
const FIRST_FLIGHT = 14 * 1024

const ROUNDS = Number(process.env.WAYMARK_BENCH_ROUNDS ?? 5)
const SECONDS = Number(process.env.WAYMARK_BENCH_SECONDS ?? 3)
const token = process.env.WAYMARK_BENCH_TOKEN ?? randomBytes(24).toString('base64url')

const portal = await openPortal()
let bare: Awaited<ReturnType<typeof startBare>> | undefined
try {
	const began = Date.now()
	console.log('Waiting until all pages are finished …')
	// Making them and serving them are two different measurements.
	await allFinished(portal.origin)
	reportMaking(Date.now() - began)
	const guides = await listGuides(portal.origin)
	const guide = guides.find((path) => path.endsWith('/austria/work')) ?? guides[0]
	if (guide === undefined) throw new Error('The sitemap names no guide')
	const finished = await fetchRaw(`${portal.origin}/en${guide}`)
	bare = await startBare(finished)

	await measureThroughput(bare.origin, `/en${guide}`)
	await measureSizes(guides)
	console.log('\nBytes to save a country for reading without a network')
	goal('heaviest pack, KB', Math.max(...(await weighPacks(portal.origin))) / 1024, '<=', HEAVIEST_PACK / 1024)
	await measureViews(guide)
} finally {
	bare?.child.kill()
	await portal.stop()
}

/** A portal of its own, or one that runs already at WAYMARK_BENCH_ORIGIN with the same WAYMARK_BENCH_TOKEN. */
async function openPortal(): Promise<{ origin: string; process?: number; startup?: number; stop(): Promise<void> }> {
	const running = process.env.WAYMARK_BENCH_ORIGIN
	if (running !== undefined) return { origin: running, stop: async () => {} }
	return startPortal({ env: { WAYMARK_BENCH_TOKEN: token } })
}

/** How long a start and the making of all pages took, and how much memory the portal then holds. */
function reportMaking(finishing: number): void {
	const memory = portal.process ? ` ${memoryOf(portal.process)}` : ''
	const start = portal.startup === undefined ? '' : `Ready ${(portal.startup / 1000).toFixed(1)} s after the start; `
	console.log(`${start}all pages finished ${(finishing / 1000).toFixed(1)} s later.${memory}`)
}

/** Resident memory of a process, in megabytes; where the system does not tell (`/proc`), nothing. */
function memoryOf(process: number): string {
	try {
		const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]
		return kilobytes === undefined ? '' : `Memory of the portal: ${Math.round(Number(kilobytes) / 1024)} MB.`
	} catch {
		return ''
	}
}

/** The paths of all published guides, without locale, from the sitemap. */
async function listGuides(origin: string): Promise<string[]> {
	const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
	const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
	const guides = paths.map((path) => /^\/en(\/guides\/(?:[a-z-]+\/[a-z-]+|safe-migration))$/.exec(path)?.[1])
	return [...new Set(guides.filter((path) => path !== undefined))].sort()
}

async function startBare(answer: Fetched): Promise<{ origin: string; child: ChildProcess }> {
	// What node:http adds by itself is left to it, so that both send the same bytes.
	const own = ['date', 'connection', 'keep-alive']
	const headers: string[] = []
	for (let i = 0; i + 1 < answer.headers.length; i += 2) {
		const [name = '', value = ''] = answer.headers.slice(i, i + 2)
		if (!own.includes(name.toLowerCase())) headers.push(name, value)
	}
	const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'bare-server.ts')], {
		stdio: ['pipe', 'pipe', 'inherit'],
	})
	child.stdin.end(JSON.stringify({ headers, body: answer.body.toString('base64') }))
	const port = await new Promise<string>((resolve) =>
		child.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
	)
	return { origin: `http://127.0.0.1:${port}`, child }
}

async function measureThroughput(bareOrigin: string, path: string): Promise<void> {
	const tool = await generator()
	console.log(`\nThroughput of ${path}, ${ROUNDS} rounds of ${SECONDS} s in turn, 50 connections, with ${tool}`)
	if (tool === 'autocannon')
		console.log('(wrk is not installed: autocannon is itself the limit, so ratios are flattered)')
	const subjects = {
		bare: { url: `${bareOrigin}${path}`, headers: {} },
		finished: { url: `${portal.origin}${path}`, headers: {} },
		bypassed: { url: `${portal.origin}${path}`, headers: { 'X-Waymark-Bench': token } },
	}
	const results: Record<keyof typeof subjects, Load[]> = { bare: [], finished: [], bypassed: [] }
	const crowd: Load[] = []
	const crowdAtBare: Load[] = []
	const names = Object.keys(subjects) as (keyof typeof subjects)[]
	const measure = async (name: keyof typeof subjects) => {
		const { url, headers } = subjects[name]
		results[name].push(await load(tool, url, { connections: 50, seconds: SECONDS, headers }))
	}
	for (const name of ['bare', 'finished'] as const)
		await load(tool, subjects[name].url, { connections: 50, seconds: 1 })
	for (let round = 0; round < ROUNDS; round++) {
		await measure('bare')
		await measure('finished')
		crowd.push(await load(tool, subjects.finished.url, { connections: 200, seconds: SECONDS }))
		crowdAtBare.push(await load(tool, subjects.bare.url, { connections: 200, seconds: SECONDS }))
	}
	// Last, because what is still being rendered after each of these would be the next one's burden.
	for (let round = 0; round < ROUNDS; round++) await measure('bypassed')
	const perSecond = (name: keyof typeof subjects) => median(results[name].map((each) => each.perSecond))
	const ratios = (to: 'bare' | 'bypassed') =>
		median(results.finished.map((each, i) => each.perSecond / (results[to][i]?.perSecond ?? Number.NaN)))
	for (const name of names)
		console.log(`  ${name.padEnd(10)} ${Math.round(perSecond(name)).toLocaleString('en')} requests/s`)
	goal('finished / bare', ratios('bare'), '>=', 0.6)
	goal('finished / bypassed', ratios('bypassed'), '>=', 10)
	goal('p99 at 200 connections, ms', median(crowd.map((each) => each.p99)), '<=', 50)
	// Where the bare server misses it too, the machine was busy with something else.
	console.log(
		`         the bare server's in the same minutes: ${median(crowdAtBare.map((each) => each.p99)).toFixed(1)} ms`,
	)
}

async function measureSizes(guides: string[]): Promise<void> {
	console.log(`\nBytes of a first guide view over the wire (head and body), ${guides.length} guides`)
	const all: number[] = []
	for (const locale of LOCALES) {
		const sizes: number[] = []
		for (const guide of guides) {
			const { status, headBytes, body } = await fetchRaw(`${portal.origin}/${locale}${guide}`)
			if (status !== 200) throw new Error(`/${locale}${guide} answered ${status}`)
			sizes.push(headBytes + body.length)
		}
		all.push(...sizes)
		const [least, middle, most] = [Math.min(...sizes), median(sizes), Math.max(...sizes)]
		const small = sizes.filter((size) => size <= FIRST_FLIGHT).length
		console.log(`  ${locale}  ${least} to ${most}, median ${middle}; ${small} of ${sizes.length} within 14 KB`)
	}
	goal('share within 14 KB', all.filter((size) => size <= FIRST_FLIGHT).length / all.length, '>=', 0.95)
}

async function measureViews(guide: string): Promise<void> {
	const browser = await launchChromium()
	try {
		console.log(`\nRequests of a first view of ${guide}`)
		for (const locale of LOCALES) {
			const paths = await requestsOfFirstView(browser, `${portal.origin}/${locale}${guide}`)
			console.log(`  ${locale}  ${paths.length}: ${paths.join(' ')}`)
		}
		console.log('\nLargest contentful paint at 400 kbit/s, 400 ms, processor / 4, median of three')
		for (const locale of ['en', 'ar']) {
			goal(`${locale}, s`, (await largestPaint(browser, `${portal.origin}/${locale}${guide}`)) / 1000, '<=', 0.7)
		}
	} finally {
		await browser.close()
	}
}

function goal(what: string, value: number, relation: '<=' | '>=', limit: number): void {
	const met = relation === '<=' ? value <= limit : value >= limit
	console.log(
		`  ${met ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(value < 10 ? 2 : 1)} (goal ${relation} ${limit})`,
	)
}
