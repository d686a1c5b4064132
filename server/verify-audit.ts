import path from 'node:path'
import { findDatabase } from './command-database'

// `npm run audit:verify`: checks every audit chain from its beginning, and against the ends that were written down outside
// the database. Ends with 0 when all are whole, 1 when one is not, 2 when it could not look.

const folder = path.resolve(process.env.WAYMARK_DATA || '.data')

const missing = await findDatabase(folder)
if (missing) {
	console.error(missing)
	process.exit(2)
}
const { closeDatabase } = await import('../lib/db')
const { anchorFile, listAnchors, readAnchors, verifyChains } = await import('../lib/audit/read')
try {
	const anchors = await readAnchors(anchorFile(folder))
	const faults = await verifyChains(anchors)
	for (const { chain, seq, fault } of faults) console.log(`FAULT ${chain} at ${seq}: ${fault}`)
	if (anchors.length === 0)
		console.log('There are no anchors outside the database yet: a chain that was cut cleanly cannot be told.')
	const chains = await listAnchors()
	const events = chains.reduce((sum, chain) => sum + chain.seq, 0)
	console.log(`${chains.length} chains, ${events} events, ${faults.length} faults`)
	process.exitCode = faults.length > 0 ? 1 : 0
} catch (error) {
	console.error(`The audit could not be read: ${(error as Error).name}`)
	process.exitCode = 2
} finally {
	await closeDatabase()
}
