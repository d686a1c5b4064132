import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from '../../support/imports'

const FILES = sourceFiles(['app', 'components', 'lib', 'server', 'prisma'])

/** Which rooms of lib a room may import; the ground floor (`GROUND`) and itself go without saying. */
const ROOMS: Record<string, string[]> = {
	access: ['i18n'],
	audit: ['access'],
	vault: [],
	forms: ['i18n'],
	exchange: [],
	i18n: [],
	'sign-in': ['access', 'audit', 'forms', 'i18n'],
	accounts: ['access', 'audit', 'forms', 'i18n', 'sign-in'],
	facts: ['access', 'audit', 'forms', 'i18n'],
	translations: ['access', 'audit', 'forms', 'i18n'],
	guides: ['access', 'audit', 'forms', 'i18n', 'facts', 'translations'],
	routes: ['access', 'i18n', 'facts'],
	checklists: ['access', 'i18n', 'facts', 'routes'],
	'open-data': ['exchange', 'access', 'i18n', 'guides', 'facts', 'routes', 'centres', 'directory'],
	packs: ['access', 'i18n', 'guides', 'facts', 'routes', 'checklists'],
	search: ['access', 'i18n', 'guides', 'facts', 'routes', 'centres', 'directory'],
	centres: ['access', 'audit', 'forms', 'i18n'],
	directory: ['exchange', 'access', 'audit', 'forms', 'i18n'],
	practice: ['access', 'i18n'],
	clients: ['access', 'audit', 'vault', 'forms', 'i18n'],
	consultations: ['access', 'audit', 'vault', 'forms', 'i18n', 'clients', 'guides', 'facts', 'exchange'],
	sessions: ['access', 'audit', 'vault', 'forms', 'i18n', 'clients', 'packs'],
	calendars: ['access', 'audit', 'forms', 'i18n'],
	appointments: ['access', 'audit', 'vault', 'forms', 'i18n', 'clients', 'guides', 'mail'],
	mail: ['access', 'audit', 'vault', 'forms'],
	referrals: ['access', 'audit', 'vault', 'forms', 'i18n', 'clients', 'consultations', 'directory', 'mail'],
	'person-record': [
		...['access', 'audit', 'forms', 'i18n', 'clients', 'consultations', 'referrals', 'packs'],
		...['appointments', 'sessions'],
	],
	feedback: ['access', 'audit', 'forms', 'i18n'],
	questions: ['access', 'audit', 'vault', 'forms', 'i18n', 'clients', 'guides'],
	demand: ['access', 'i18n', 'consultations', 'guides', 'facts', 'feedback', 'search', 'translations'],
	reports: ['exchange', 'access', 'forms', 'i18n', 'clients', 'open-data', 'packs'],
}

/** Files that stand in lib itself. */
const ROOTS = ['lib/env.ts', 'lib/db.ts']

const FURNITURE = ['schema.ts', 'read.ts', 'write.ts', 'published.ts']

function roomOf(file: string): string | undefined {
	return /^lib\/([^/]+)\//.exec(file)?.[1]
}

function allowed(from: string, to: string): boolean {
	if (to.startsWith('prisma/generated'))
		return from === 'lib/db.ts' || from.startsWith('prisma/') || from.startsWith('server/')
	if (to.startsWith('messages') || to.includes('/messages/') || to.endsWith('.css') || to.endsWith('.json')) return true
	const top = from.split('/')[0]
	const target = to.split('/')[0]
	if (top === 'server' || top === 'prisma') return target === 'server' || target === 'prisma' || target === 'lib'
	if (top === 'app') return target === 'app' || target === 'components' || (target === 'lib' && to !== 'lib/db.ts')
	if (top === 'components') {
		if (target === 'components') return true
		return (
			target === 'lib' &&
			!ROOTS.includes(to) &&
			!/\/(read|write|published|gate|options|cookie|staff-action)\.ts$/.test(to)
		)
	}
	// lib
	if (target !== 'lib') return false
	if (ROOTS.includes(from)) return to === 'lib/env.ts'
	const [own, theirs] = [roomOf(from) ?? '', roomOf(to)]
	if (theirs === undefined || theirs === own) return true
	return (ROOMS[own] ?? []).includes(theirs)
}

describe('the architecture', () => {
	it('has no arrow that the house does not know', () => {
		const wrong = FILES.flatMap(({ file, imports }) =>
			imports.filter((target) => !allowed(file, target)).map((target) => `${file} -> ${target}`),
		)
		expect(wrong).toEqual([])
	})

	it('knows every room of lib', () => {
		const rooms = new Set(FILES.map(({ file }) => roomOf(file)).filter((room) => room !== undefined))
		expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([])
	})

	it('has no cycles', () => {
		expect(cyclesIn(FILES)).toEqual([])
	})

	it('has rooms with the same furniture: a noun, or one of four', () => {
		const odd = FILES.filter(
			({ file }) =>
				roomOf(file) &&
				/\/(utils?|helpers?|services?|hooks?|types?|misc|index|common|shared)\.tsx?$/.test(file) &&
				!file.endsWith('directory/service.ts'),
		).map(({ file }) => file)
		expect(odd).toEqual([])
	})

	it('reaches the database only from read, write, published and the ground floor', () => {
		const ground = ['access', 'audit', 'vault', 'sign-in', 'accounts']
		const wrong = FILES.filter(
			({ file, imports }) =>
				imports.includes('lib/db.ts') &&
				roomOf(file) &&
				!ground.includes(roomOf(file) ?? '') &&
				!FURNITURE.some((name) => file.endsWith(`/${name}`)),
		)
		expect(wrong.map(({ file }) => file)).toEqual([])
	})

	it('makes actors only in lib/sign-in', () => {
		expect(
			FILES.filter(
				({ file, text }) =>
					text.includes('mintActor(') && !file.startsWith('lib/sign-in/') && file !== 'lib/access/actor.ts',
			).map(({ file }) => file),
		).toEqual([])
	})

	it('reads process.env only in lib/env.ts and server/', () => {
		const wrong = FILES.filter(
			({ file, text }) => text.includes('process.env') && !file.startsWith('server/') && file !== 'lib/env.ts',
		)
		expect(wrong.map(({ file }) => file)).toEqual([])
	})

	it('has no client component on the public site, and no session either', () => {
		const publicFiles = reachable(FILES, (file) => file.startsWith('app/[locale]/(public)/'))
		const wrong = publicFiles.filter(
			({ file, text }) =>
				/^['"]use client['"]/.test(text) || file.startsWith('lib/sign-in/') || text.includes("from 'next/headers'"),
		)
		expect(wrong.map(({ file }) => file)).toEqual([])
	})

	it('keeps routes short and files readable', () => {
		const routes = FILES.filter(({ file, lines }) => /^app\/.*\/(page|layout|route)\.tsx?$/.test(file) && lines > 100)
		expect(routes.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([])
		const long = FILES.filter(({ lines }) => lines > 320)
		expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([])
	})
})

function reachable(files: SourceFile[], isStart: (file: string) => boolean): SourceFile[] {
	const byName = new Map(files.map((file) => [file.file, file]))
	const seen = new Set<string>()
	const visit = (name: string) => {
		if (seen.has(name) || !byName.has(name)) return
		seen.add(name)
		for (const next of byName.get(name)?.imports ?? []) visit(next)
	}
	for (const { file } of files) if (isStart(file)) visit(file)
	return files.filter(({ file }) => seen.has(file))
}

function cyclesIn(files: SourceFile[]): string[] {
	const byName = new Map(files.map((file) => [file.file, file.imports]))
	const state = new Map<string, 'open' | 'done'>()
	const cycles: string[] = []
	const visit = (name: string, trail: string[]) => {
		if (state.get(name) === 'done') return
		if (state.get(name) === 'open') {
			cycles.push([...trail.slice(trail.indexOf(name)), name].join(' -> '))
			return
		}
		state.set(name, 'open')
		for (const next of byName.get(name) ?? []) if (byName.has(next)) visit(next, [...trail, name])
		state.set(name, 'done')
	}
	for (const { file } of files) visit(file, [])
	return cycles
}
