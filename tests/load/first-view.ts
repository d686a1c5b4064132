import { request } from 'node:http'
import { type Browser, chromium } from '@playwright/test'
import { median } from '@/tests/load/load'
import { LAUNCH } from '@/tests/support/chromium'

/** One answer as it came over the wire. */
export type Fetched = { status: number; headers: string[]; headBytes: number; body: Buffer }

/** Fetches an address without decompressing anything. */
export function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<Fetched> {
	return new Promise((resolve, reject) => {
		const asked = request(url, { headers: { 'Accept-Encoding': 'gzip, deflate, br', ...headers } }, (res) => {
			const chunks: Buffer[] = []
			res.on('data', (chunk: Buffer) => chunks.push(chunk))
			res.on('end', () => {
				const lines = [`HTTP/1.1 ${res.statusCode} ${res.statusMessage}`]
				for (let i = 0; i + 1 < res.rawHeaders.length; i += 2)
					lines.push(`${res.rawHeaders[i]}: ${res.rawHeaders[i + 1]}`)
				const headBytes = Buffer.byteLength(`${lines.join('\r\n')}\r\n\r\n`)
				resolve({ status: res.statusCode ?? 0, headers: res.rawHeaders, headBytes, body: Buffer.concat(chunks) })
			})
			res.on('error', reject)
		})
		asked.on('error', reject)
		asked.end()
	})
}

/** A browser, the system's own where there is one. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch(LAUNCH)
}

/** What the browser asked for when it opened a page for the first time, as paths. */
export async function requestsOfFirstView(browser: Browser, url: string): Promise<string[]> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
	const page = await context.newPage()
	const paths: string[] = []
	page.on('request', (each) => paths.push(new URL(each.url()).pathname))
	await page.goto(url, { waitUntil: 'networkidle' })
	await context.close()
	return paths
}

/**
 * The largest contentful paint of a first view, in milliseconds, on a slow line (400 kbit/s, 400 ms) and a slow phone
 * (processor four times slower): the median of three.
 */
export async function largestPaint(browser: Browser, url: string): Promise<number> {
	const paints: number[] = []
	for (let i = 0; i < 3; i++) {
		const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
		const page = await context.newPage()
		const devtools = await context.newCDPSession(page)
		await devtools.send('Network.enable')
		const perSecond = 400_000 / 8
		await devtools.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 400,
			downloadThroughput: perSecond,
			uploadThroughput: perSecond,
		})
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
		await page.goto(url, { waitUntil: 'load' })
		await page.waitForTimeout(1000)
		paints.push(await page.evaluate(readLargestPaint))
		await context.close()
	}
	return median(paints)
}

function readLargestPaint(): Promise<number> {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
			type: 'largest-contentful-paint',
			buffered: true,
		})
	})
}
