/**
 * Does something again and again, the first time at once, and says if it fails. It never keeps the process alive.
 * @param milliseconds from one time to the next
 * @param failed what could not be done, as an operator reads it
 * @returns stops; a last time is done where `atEnd` asks for it
 */
export function every(
	milliseconds: number,
	failed: string,
	work: () => Promise<unknown>,
	{ atEnd = false } = {},
): () => Promise<void> {
	const quietly = async () => {
		// The name only: a message may hold what was worked with.
		await work().catch((error: Error) => console.error(`${failed}: ${error.name}`))
	}
	void quietly()
	const timer = setInterval(quietly, milliseconds)
	timer.unref()
	return async () => {
		clearInterval(timer)
		if (atEnd) await quietly()
	}
}
