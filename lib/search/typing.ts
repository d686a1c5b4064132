/**
 * Whether two words differ by at most some letters: one too many, missing, another, or two exchanged (Damerau–Levenshtein,
 * optimal string alignment). @param most 1 or 2
 */
export function isNear(a: string, b: string, most: number): boolean {
	const [left, right] = [[...a], [...b]]
	if (Math.abs(left.length - right.length) > most) return false
	let before: number[] = []
	let last = Array.from({ length: right.length + 1 }, (_, at) => at)
	for (let i = 1; i <= left.length; i++) {
		const row = [i]
		for (let j = 1; j <= right.length; j++) {
			const same = left[i - 1] === right[j - 1]
			let least = Math.min(
				(last[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(last[j - 1] as number) + (same ? 0 : 1),
			)
			if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
				least = Math.min(least, (before[j - 2] as number) + 1)
			row.push(least)
		}
		if (Math.min(...row) > most) return false
		before = last
		last = row
	}
	return (last[right.length] as number) <= most
}

/** How many letters may be wrong in a word of this length. */
export function allowedErrors(length: number): number {
	if (length < 5) return 0
	return length < 9 ? 1 : 2
}
