import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartRefused } from './start-refused'

/**
 * Makes the data folder and claims it for this process: two portals on one embedded database would stop each other's.
 * Others may pass through it (the database runs as another user when started by root) but not list it.
 * @returns gives the folder back
 * @throws StartRefused if a live process holds it
 */
export function claimDataFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true, mode: 0o711 })
	const mark = path.join(folder, 'portal.pid')
	if (existsSync(mark)) {
		const pid = Number(readFileSync(mark, 'utf8'))
		if (pid && pid !== process.pid && isAlive(pid))
			throw new StartRefused(
				`Another Waymark (process ${pid}) is running on the data folder ${folder}: stop it first, or choose another folder with WAYMARK_DATA.`,
			)
	}
	writeFileSync(mark, String(process.pid))
	return () => rmSync(mark, { force: true })
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		// A number is given out again after a restart of the machine: only another node counts.
		return !existsSync(`/proc/${pid}/cmdline`) || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node')
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}
