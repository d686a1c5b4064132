import { SMALLEST_SHOWN } from './indicator'

/**
 * Hides counts that would tell of too few people, and as many others as it takes that nobody can work them out from the
 * total (primary and complementary suppression of one-way tables; Hundepool and others, Statistical Disclosure Control,
 * 2012, chapter 4). What is hidden is null. A count of nought tells of nobody and is shown.
 * @param counts of the values, in any order
 * @param addsUp whether they add up to a total that is shown; where one person counts under several values they do not
 * @returns in the same order. Where there are too few to hide among, all are hidden, and so is the total (`shownCount`)
 */
export function suppress(
	counts: readonly number[],
	{ addsUp, smallest = SMALLEST_SHOWN }: { addsUp: boolean; smallest?: number },
): (number | null)[] {
	const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < smallest ? [at] : [])))
	if (addsUp && hidden.size > 0) {
		// Together the hidden ones must be too many to be told apart, and more than one.
		const sum = () => [...hidden].reduce((all, at) => all + (counts[at] ?? 0), 0)
		const others = counts
			.map((count, at) => ({ count, at }))
			.filter(({ count, at }) => count > 0 && !hidden.has(at))
			.sort((a, b) => a.count - b.count)
		while (hidden.size < 2 || sum() < smallest) {
			const next = others.shift()
			if (!next) break
			hidden.add(next.at)
		}
	}
	return counts.map((count, at) => (hidden.has(at) ? null : count))
}

/** A single count: hidden where it tells of too few. */
export function shownCount(count: number, smallest = SMALLEST_SHOWN): number | null {
	return count > 0 && count < smallest ? null : count
}
