import { countMarkedMonths } from '../lib/reports/write'
import { every } from './every'

const EVERY_MS = 60_000

/**
 * Counts months that something changed in, each minute, so that whoever asks for numbers seldom waits for it. What is not
 * counted yet is counted when asked for.
 * @returns stops doing it
 */
export function keepCounting(): () => Promise<void> {
	return every(EVERY_MS, 'Months could not be counted', countMarkedMonths)
}
