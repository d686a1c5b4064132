import { systemDb } from '@/lib/db'

/** Months counted in one transaction: few, because whoever changes something in them waits for it. */
const AT_ONCE = 10

/**
 * Counts the months that something changed in. A month in which somebody is saving at this very moment is left for the next
 * time. Several may count at once.
 * @param longest milliseconds after which it stops, with the rest still marked
 * @returns how many months were counted
 */
export async function countMarkedMonths(longest = Number.POSITIVE_INFINITY): Promise<number> {
	const until = Date.now() + longest
	let counted = 0
	while (Date.now() < until) {
		const [row] = await systemDb().$queryRaw<{ done: number }[]>`select waymark_recount_marked(${AT_ONCE}::int) as done`
		if (!row?.done) break
		counted += row.done
	}
	return counted
}
