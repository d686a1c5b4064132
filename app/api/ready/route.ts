import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { factWordsOf } from '@/lib/facts/wording'
import { renderGuideText } from '@/lib/guides/markdown'
import { findPublishedGuide, listAppliedMigrations, listPublishedGuides } from '@/lib/guides/published'
import { SOURCE_LOCALE } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

type Lack = 'database' | 'migrations' | 'content'

/** Whether this instance can serve readers; a load balancer asks it. */
export async function GET(): Promise<Response> {
	const lack = await whatIsLacking()
	return Response.json(lack ? { status: 'not ready', because: lack } : { status: 'ready' }, {
		status: lack ? 503 : 200,
		headers: { 'cache-control': 'no-store' },
	})
}

async function whatIsLacking(): Promise<Lack | null> {
	let applied: Set<string>
	try {
		applied = await listAppliedMigrations()
	} catch {
		return 'database'
	}
	const folders = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
	if (folders.some((entry) => entry.isDirectory() && !applied.has(entry.name))) return 'migrations'
	try {
		return (await aGuideRenders()) ? null : 'content'
	} catch {
		return 'content'
	}
}

async function aGuideRenders(): Promise<boolean> {
	const [first] = await listPublishedGuides(SOURCE_LOCALE)
	const guide = first && (await findPublishedGuide(first.path, SOURCE_LOCALE))
	if (!guide) return false
	return renderGuideText(guide.text, guide.figures, await factWordsOf(SOURCE_LOCALE)).html.length > 0
}
