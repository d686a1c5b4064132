import { exportConsultations } from '@/lib/consultations/exporting/read'
import { actorOf, type TestCentre } from '@/tests/support/actors'

const MEGABYTE = 1024 * 1024
/** Pieces of the export after which the heap is looked at. */
const EVERY = 10

/**
 * A year of consultations of the whole network, taken along by somebody who supervises every centre: how fast, and how much
 * memory is held while it goes out, a tenth of the way and at the most later.
 */
export async function measureExport(centres: TestCentre[]): Promise<void> {
	const actor = await actorOf('supervisor', centres)
	const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
	const began = performance.now()
	const heaps: number[] = []
	let [bytes, rows, pieces] = [0, 0, 0]
	for await (const piece of exportConsultations(actor, { from: day(364), to: day(0) })) {
		bytes += Buffer.byteLength(piece)
		rows += piece.split('\r\n').length - 1
		if (pieces++ % EVERY === 0) heaps.push(heapNow())
	}
	const seconds = (performance.now() - began) / 1000
	const early = heaps[Math.floor(heaps.length / 10)] ?? 0
	const most = Math.max(...heaps.slice(Math.floor(heaps.length / 10)))
	console.log(
		`  a year's export: ${rows.toLocaleString('en')} rows, ${(bytes / MEGABYTE).toFixed(1)} MB in ${seconds.toFixed(1)} s; heap ${(early / MEGABYTE).toFixed(1)} MB a tenth of the way, at most ${(most / MEGABYTE).toFixed(1)} MB later`,
	)
}

function heapNow(): number {
	;(globalThis as { gc?: () => void }).gc?.()
	return process.memoryUsage().heapUsed
}
