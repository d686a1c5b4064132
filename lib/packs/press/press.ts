import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

/** No PDF: there is no engine for this machine, or it failed. */
export class NoPdf extends Error {
	override name = 'NoPdf'
	constructor(
		readonly reason: 'no-engine' | 'failed',
		detail: string,
	) {
		super(`No PDF (${reason}): ${detail}`)
	}
}

/** How long a document may take, and how long the process waits for the next one, in milliseconds. */
const LONGEST = 30_000
const IDLE = 60_000

type Answer = { pdf: Uint8Array } | { error: 'no-engine' | 'failed'; detail: string }

// In development every hot reload evaluates this module anew; the process outlives it.
const kept = globalThis as typeof globalThis & {
	waymarkPress?: { child: ChildProcess; idle?: NodeJS.Timeout }
	waymarkPrinting?: Promise<unknown>
}

/**
 * Prints guides by `pack.typ`, in a process of its own, one job after the other.
 * @param data what the layout reads, as JSON
 * @throws NoPdf
 */
export function printPdf(data: string): Promise<Uint8Array> {
	return inTurn(() => printBy('pack', data))
}

/** Prints a paper of the centre by `paper.typ`; see paper.ts. @throws NoPdf */
export function printPaperData(data: string): Promise<Uint8Array> {
	return inTurn(() => printBy('paper', data))
}

function inTurn(job: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const mine = (kept.waymarkPrinting ?? Promise.resolve()).then(job)
	kept.waymarkPrinting = mine.catch(() => {})
	return mine
}

function printBy(layout: 'pack' | 'paper', data: string): Promise<Uint8Array> {
	const press = openPress()
	const { child } = press
	clearTimeout(press.idle)
	return new Promise<Uint8Array>((resolve, reject) => {
		const limit = setTimeout(() => {
			child.kill('SIGKILL')
		}, LONGEST)
		const finish = (work: () => void) => {
			clearTimeout(limit)
			child.off('message', onMessage)
			child.off('exit', onExit)
			work()
		}
		const onMessage = (answer: unknown) =>
			finish(() => {
				press.idle = setTimeout(() => child.kill(), IDLE)
				press.idle.unref()
				const { pdf, error, detail } = answer as Answer & { pdf?: Uint8Array; error?: 'failed'; detail?: string }
				if (pdf) resolve(pdf)
				else reject(new NoPdf(error ?? 'failed', detail ?? 'unknown'))
			})
		const onExit = (code: number | null, signal: string | null) =>
			finish(() =>
				reject(new NoPdf('failed', signal === 'SIGKILL' ? 'it took too long' : `it ended with ${code ?? signal}`)),
			)
		child.on('message', onMessage)
		child.on('exit', onExit)
		child.send({ pack: data, layout })
	})
}

/** Ends the printing process; the next job starts another. */
export function closePress(): void {
	kept.waymarkPress?.child.kill()
	kept.waymarkPress = undefined
}

function openPress(): { child: ChildProcess; idle?: NodeJS.Timeout } {
	const { waymarkPress } = kept
	if (
		waymarkPress &&
		waymarkPress.child.exitCode === null &&
		waymarkPress.child.signalCode === null &&
		waymarkPress.child.connected
	)
		return waymarkPress
	// The portal runs in its own folder; the bundler must not follow this path.
	const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'packs', 'press', 'printer.mjs')
	const child = fork(/* turbopackIgnore: true */ file, [], {
		env: { NODE_ENV: 'production' },
		execArgv: ['--max-old-space-size=256'],
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
	})
	// A printing process never keeps the portal from stopping.
	child.unref()
	child.channel?.unref()
	child.on('error', () => child.kill())
	kept.waymarkPress = { child }
	return kept.waymarkPress
}
