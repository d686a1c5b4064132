/** Thrown when more is waiting than will ever be answered in time. */
export class TooBusyError extends Error {
	override name = 'TooBusyError'
}

export type Gate = {
	/** Runs the task when there is room. Rejects with TooBusyError when too many wait already. */
	run<T>(task: () => Promise<T>): Promise<T>
	/** Resolves as soon as no reader's task runs or waits. */
	idle(): Promise<void>
}

/**
 * Lets only so many renderings run at once, whatever is asked: rendering takes the one processor that also answers.
 *
 * @param most how many run at once
 * @param waiting how many may wait beside them
 */
export function createGate(most: number, waiting: number): Gate {
	let running = 0
	const queue: (() => void)[] = []
	let idlers: (() => void)[] = []

	const leave = () => {
		running--
		queue.shift()?.()
		if (running > 0) return
		const woken = idlers
		idlers = []
		for (const wake of woken) wake()
	}
	return {
		run: async (task) => {
			if (running >= most) {
				if (queue.length >= waiting) throw new TooBusyError('Too many pages are being made')
				await new Promise<void>((resolve) => queue.push(resolve))
			}
			running++
			try {
				return await task()
			} finally {
				leave()
			}
		},
		idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
	}
}
