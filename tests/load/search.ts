// The search in figures: `npm run bench:search`. With WAYMARK_SHOW_TUNING=sq,ru the tuning questions that fail are shown; those of
// the sealed half never are (tests/search/README.md).
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { LOCALES } from '@/lib/i18n/locales'
import { seedContent } from '@/prisma/seed/content'
import { startEmbeddedDatabase } from '@/server/embedded-database'
import { applyMigrations } from '@/server/migrate'
import { measureSize } from '@/tests/load/search-size'
import { questionsOf, rateOf } from '@/tests/search/questions'

const folder = await mkdtemp(join(tmpdir(), 'waymark-search-'))
await chmod(folder, 0o711)
const database = await startEmbeddedDatabase(folder, { fsync: 'off', synchronous_commit: 'off' })
try {
	const admin = new pg.Client({ connectionString: database.url('superuser', 'postgres') })
	await admin.connect()
	await admin.query('create database search owner waymark_owner')
	await admin.end()
	await applyMigrations(database.url('owner', 'search'))
	await seedContent(database.url('owner', 'search'))
	process.env.DATABASE_URL = database.url('staff', 'search')
	process.env.DATABASE_PUBLIC_URL = database.url('public', 'search')
	process.env.DATABASE_SYSTEM_URL = database.url('system', 'search')
	process.env.WAYMARK_KEYS_FILE = join(folder, 'none.json')
	await writeFile(process.env.WAYMARK_KEYS_FILE, '{}')
	await measureAnswers()
	await measureSize()
} finally {
	const { closeDatabase } = await import('@/lib/db')
	await closeDatabase()
	await database.stop()
	await rm(folder, { recursive: true, force: true })
}

async function measureAnswers(): Promise<void> {
	const { searchPublished } = await import('@/lib/search/published')
	const { listPublishedGuides } = await import('@/lib/guides/published')
	const guides = (await listPublishedGuides('en')).map((guide) => guide.path)
	const shown = new Set((process.env.WAYMARK_SHOW_TUNING ?? '').split(','))
	console.log(
		`\nRight guide in the first three, ${guides.length} guides published; time of one search, database included`,
	)
	for (const locale of LOCALES) {
		const times: number[] = []
		const search = async (query: string) => {
			const began = performance.now()
			const { hits } = await searchPublished(query, locale)
			times.push(performance.now() - began)
			return hits.filter((hit) => hit.kind === 'guide').map((hit) => hit.path.replace('/guides/', ''))
		}
		const began = performance.now()
		await search('first use builds the index')
		const built = performance.now() - began
		times.length = 0
		const questions = questionsOf(locale)
		const [tuning, sealed] = await Promise.all(
			(['tuning', 'sealed'] as const).map((half) =>
				rateOf(
					questions.filter((one) => one.half === half),
					guides,
					search,
				),
			),
		)
		if (!tuning || !sealed) continue
		const sorted = times.sort((a, b) => a - b)
		const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
		const rate = ({ answered, asked, leftOut }: typeof tuning) =>
			`${String(Math.round((100 * answered) / asked)).padStart(3)} % (${answered} of ${asked}, ${leftOut} left out)`
		console.log(
			`  ${locale}  tuning ${rate(tuning)}  sealed ${rate(sealed)}  median ${at(0.5)} ms, p95 ${at(0.95)} ms, first use ${built.toFixed(0)} ms`,
		)
		if (shown.has(locale) || shown.has('all')) await showMissed(tuning.missed, search)
	}
}

async function showMissed(
	missed: { q: string; want: string[] }[],
	search: (query: string) => Promise<string[]>,
): Promise<void> {
	for (const { q, want } of missed)
		console.log(
			`      ${q}\n        wanted ${want.join(', ')}; found ${(await search(q)).slice(0, 4).join(', ') || 'nothing'}`,
		)
}
