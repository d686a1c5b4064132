import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a load gave: answers a second, and the time in milliseconds within which 99 of 100 came. */
export type Load = { perSecond: number; p99: number }

export type LoadOptions = { connections: number; seconds: number; headers?: Record<string, string> }

/** The name of the load generator: wrk where it is installed, otherwise autocannon, which is itself slower. */
export async function generator(): Promise<'wrk' | 'autocannon'> {
	// wrk ends with 1 after printing its version, and with ENOENT when there is none.
	return run('wrk', ['--version']).then(
		() => 'wrk' as const,
		(error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'autocannon' : 'wrk'),
	)
}

/**
 * Asks for one address as fast as the server answers, in a process of its own.
 *
 * @throws when an answer was not 200
 */
export async function load(tool: 'wrk' | 'autocannon', url: string, options: LoadOptions): Promise<Load> {
	const headers = Object.entries({ 'Accept-Encoding': 'gzip, deflate, br', ...options.headers })
	const common = ['-c', String(options.connections), '-d', String(options.seconds)]
	if (tool === 'wrk') {
		const given = headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`])
		const { stdout } = await run('wrk', ['-t', '1', ...common, '--timeout', '10s', '--latency', ...given, url])
		const bad = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)
		if (bad !== null) throw new Error(`${bad[1]} answers of ${url} were not 200`)
		const [, amount, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
		const factor = unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1
		return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]), p99: Number(amount) * factor }
	}
	const given = headers.flatMap(([name, value]) => ['-H', `${name}=${value}`])
	const program = join(process.cwd(), 'node_modules/autocannon/autocannon.js')
	const { stdout } = await run(process.execPath, [program, '-j', ...common, ...given, url], { maxBuffer: 1e8 })
	const result = JSON.parse(stdout)
	if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were not 200`)
	return { perSecond: result.requests.average, p99: result.latency.p99 }
}

/** The middle of the values; of an even number the lower one of the two. */
export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b)
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
