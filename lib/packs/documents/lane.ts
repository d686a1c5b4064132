/** More is waiting to be made than will be ready in time. */
export class TooMany extends Error {
	override name = 'TooMany'
}

/**
 * Lets one task run at a time, and tells those who ask for what is already being made to wait for it. Making documents
 * takes a processor: a flood of requests must not take all of them.
 * @param waiting how many different tasks may wait
 */
export function createLane<T>(waiting: number): (key: string, task: () => Promise<T>) => Promise<T> {
	const known = new Map<string, Promise<T>>()
	let last: Promise<unknown> = Promise.resolve()

	return (key, task) => {
		const same = known.get(key)
		if (same) return same
		if (known.size > waiting) return Promise.reject(new TooMany('Too many documents are being made'))
		const mine = last.then(task).finally(() => known.delete(key))
		known.set(key, mine)
		last = mine.catch(() => {})
		return mine
	}
}
