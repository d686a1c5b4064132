import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { countableWords } from './miss'

/**
 * Counts a question that found nothing, by its words and the day only. What looks like personal data is not kept, and whatever
 * goes wrong, the reader's answer does not depend on it.
 * @returns whether it was counted
 */
export async function countMiss(query: string, locale: Locale): Promise<boolean> {
	const words = countableWords(query)
	if (words === null) return false
	try {
		await publicDb().$queryRaw`select waymark_count_miss(${locale}, ${words})::text`
		return true
	} catch {
		// Neither the error nor the words are logged: both can hold what somebody typed.
		return false
	}
}
