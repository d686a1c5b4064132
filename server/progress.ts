/**
 * Runs a step of the start and says so: at once on a terminal, and anywhere else when it takes more than two seconds.
 * @param what what is being done, as a person would say it
 */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
	const began = Date.now()
	const seconds = () => Math.round((Date.now() - began) / 100) / 10
	let said = false
	const say = () => {
		console.log(said ? `  … ${seconds()} s` : `• ${what} …`)
		said = true
	}
	const first = setTimeout(say, process.stdout.isTTY ? 0 : 1500)
	const later = setInterval(say, 10_000)
	try {
		const result = await work()
		if (said) console.log(`  done in ${seconds()} s`)
		return result
	} finally {
		clearTimeout(first)
		clearInterval(later)
	}
}
