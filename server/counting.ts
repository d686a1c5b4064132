import { countMarkedMonths } from '../lib/reports/write'

const EVERY_MS = 60_000

/**
 * Counts months that something changed in, each minute, so that whoever asks for numbers seldom waits for it. What is not
 * counted yet is counted when asked for.
 * @returns stops doing it
 */
export function keepCounting(): () => void {
	const quietly = () =>
		countMarkedMonths().catch((error: Error) => console.error(`Months could not be counted: ${error.name}`))
	void quietly()
	const timer = setInterval(quietly, EVERY_MS)
	timer.unref()
	return () => clearInterval(timer)
}
