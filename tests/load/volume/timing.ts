/** Milliseconds of repeated work. */
export type Timed = { median: number; p95: number }

/** Runs work again and again, one after the other; the first three do not count. */
export async function timed(work: () => Promise<unknown>, rounds: number): Promise<Timed> {
	for (let n = 0; n < 3; n++) await work()
	const took: number[] = []
	for (let n = 0; n < rounds; n++) {
		const began = performance.now()
		await work()
		took.push(performance.now() - began)
	}
	took.sort((a, b) => a - b)
	const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN
	return { median: at(0.5), p95: at(0.95) }
}

/** Prints whether a figure is within its limit. */
export function goal(what: string, value: number, limit: number): void {
	console.log(`  ${value <= limit ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(1)} (goal <= ${limit})`)
}
