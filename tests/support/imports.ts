import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..', '..')

/** A file of the project and the files of the project it imports, all as paths from the root. */
export type SourceFile = { file: string; lines: number; text: string; imports: string[] }

/** Every source file below the named folders, with what it imports of the project. */
export function sourceFiles(folders: string[]): SourceFile[] {
	const files = folders.flatMap((folder) =>
		readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
			.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
	)
	const known = new Set(files)
	return files
		.filter((file) => !file.startsWith('prisma/generated/'))
		.map((file) => {
			const text = readFileSync(path.join(ROOT, file), 'utf8')
			const named = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string)
			const imports = named
				.filter((name) => name.startsWith('.') || name.startsWith('@/'))
				.map((name) => (name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(file), name)))
				.map((target) => [target, `${target}.ts`, `${target}.tsx`].find((full) => known.has(full)) ?? target)
			return { file, lines: text.split('\n').length, text, imports }
		})
}
