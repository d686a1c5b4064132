import { startPortal } from './portal'
import { StartRefused } from './start-refused'

// Dates are shown as dates: the machine's own zone must not move them.
process.env.TZ = 'UTC'

try {
	const portal = await startPortal({ development: process.argv.includes('--dev') })
	let stopping = false
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		// A terminal sends Ctrl-C to npm and to us, and npm passes it on: later ones mean the same.
		process.on(signal, () => {
			if (stopping) return
			stopping = true
			portal.stop().then(
				() => process.exit(0),
				(error) => {
					console.error(error)
					process.exit(1)
				},
			)
		})
	}
} catch (error) {
	console.error(error instanceof StartRefused ? `\nWaymark does not start. ${error.message}` : error)
	process.exit(1)
}
