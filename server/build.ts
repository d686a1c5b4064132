import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')

/** What a build is made of: a change in any of these makes the build stale. */
const INGREDIENTS = [
	'app',
	'components',
	'lib',
	'messages',
	'public',
	'prisma/schema',
	'next.config.ts',
	'package-lock.json',
	'postcss.config.mjs',
	'tsconfig.json',
]

async function fingerprint(parts: string[]): Promise<string> {
	const hash = createHash('sha256')
	for (const part of parts) {
		const full = path.join(ROOT, part)
		if (!existsSync(full)) continue
		const files = part.includes('.')
			? [full]
			: (await readdir(full, { recursive: true, withFileTypes: true }))
					.filter((entry) => entry.isFile())
					.map((entry) => path.join(entry.parentPath, entry.name))
		for (const file of files.sort())
			hash
				.update(path.relative(ROOT, file))
				.update('\0')
				.update(await readFile(file))
				.update('\0')
	}
	return hash.digest('hex').slice(0, 32)
}

/** Makes the Prisma client from the schema, unless it is there already. */
export async function generateClient(): Promise<void> {
	await unlessFresh(
		path.join(ROOT, 'prisma', 'generated', '.made-from'),
		await fingerprint(['prisma/schema', 'package-lock.json']),
		() => run('prisma', ['generate']),
	)
}

/** Whether the build in a folder is of other sources than those here. */
export async function buildIsStale(distDir: string): Promise<boolean> {
	const mark = path.join(ROOT, distDir, 'waymark-build')
	return !existsSync(mark) || (await readFile(mark, 'utf8')) !== (await fingerprint(INGREDIENTS))
}

/** Builds the application for production. @throws if the build fails, with its output */
export async function build(distDir: string): Promise<void> {
	const made = await fingerprint(INGREDIENTS)
	await run('next', ['build'], { WAYMARK_DIST_DIR: distDir, NODE_ENV: 'production' })
	await writeFile(path.join(ROOT, distDir, 'waymark-build'), made)
}

async function unlessFresh(mark: string, made: string, work: () => Promise<void>): Promise<void> {
	if (existsSync(mark) && (await readFile(mark, 'utf8')) === made) return
	await work()
	await writeFile(mark, made)
}

function run(program: string, args: string[], env: Record<string, string> = {}): Promise<void> {
	const command = path.join(ROOT, 'node_modules', '.bin', program)
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			env: { ...process.env, ...env } as NodeJS.ProcessEnv,
			shell: process.platform === 'win32',
		})
		let output = ''
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
		child.on('error', reject)
		child.on('close', (code) =>
			code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} failed:\n${output}`)),
		)
	})
}
