import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, describe, expect, it } from 'vitest'
import { listDestinations } from '@/lib/guides/published'
import type { Locale } from '@/lib/i18n/locales'
import { findDocument, makeGivenDocument, write } from '@/lib/packs/documents/bindery'
import type { Pack } from '@/lib/packs/documents/pack'
import { findGivenPack, findPack } from '@/lib/packs/documents/published'
import { closePress } from '@/lib/packs/press/press'
import { withDatabase } from '../../support/database'
import { readEpub } from '../../support/epub'
import { plainText, readPdf } from '../../support/pdf'

const database = withDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-documents-'))
afterAll(() => {
	closePress()
	rmSync(folder, { recursive: true, force: true })
})

/** Left to right, right to left twice, and two other scripts. */
const LANGUAGES: Locale[] = ['en', 'ar', 'fa', 'ru', 'zh']
const pack = async (scope: string, locale: Locale) => (await findPack(scope, locale)) as Pack
/** Debian's poppler, an implementation apart from the one that always runs. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

/** The words of a text that survive typesetting letter by letter: no marks, and no lam-alef, which is one glyph. */
const wordsOf = (text: string) =>
	plainText(text)
		.replace(/\p{M}/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 1 && !/ل[اأإآ]/.test(word))

/** The share of words that stand near each other in a text and in the same order, wherever that is. */
function shareInOrder(words: string[], text: string): number {
	const plain = plainText(text).replace(/\p{M}/gu, '')
	const from = (start: number) => {
		let at = start
		let found = 0
		for (const word of words) {
			const next = plain.indexOf(word, at)
			if (next < 0 || next > at + 120) continue
			at = next + word.length
			found++
		}
		return found / words.length
	}
	const [first = ''] = words
	let best = 0
	for (let start = plain.indexOf(first); start >= 0; start = plain.indexOf(first, start + 1))
		best = Math.max(best, from(start))
	return best
}

describe('a PDF', () => {
	it.each(LANGUAGES)('in %s is whole, linked, tagged and in its language', async (locale) => {
		const of = await pack('germany-work', locale)
		const pdf = await readPdf(await write(of, 'pdf'))
		const [guide] = of.guides
		expect(pdf.pages.length).toBeGreaterThan(2)
		expect(pdf.language?.split('-')[0]).toBe(locale)
		expect(pdf.title).toBe(of.title)
		expect(pdf.tagged).toBe(true)
		// The outline is the guide's, then figures and sources.
		expect(pdf.outline).toEqual([
			plainText(guide?.title ?? ''),
			...(guide?.sections ?? []).map((section) => plainText(section.title)),
			plainText(of.words.figures),
			plainText(of.words.sources),
		])
		for (const source of guide?.sources ?? []) expect(pdf.links).toContain(source.url)
		const all = pdf.pages.join(' ')
		expect(all).not.toContain('{{')
		// What a font has no glyph for would come out as one of these.
		expect(all).not.toMatch(/[\ufffd\u25a1]/)
		expect(all).toContain(plainText(of.address))
	})

	it.runIf(hasPoppler).each(['ar', 'fa', 'ru'] as const)('in %s reads in the right order', async (locale) => {
		const of = await pack('germany-work', locale)
		const file = path.join(folder, `${locale}.pdf`)
		writeFileSync(file, await write(of, 'pdf'))
		const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
		const { summary, answers, sections } = of.guides[0] as Pack['guides'][number]
		expect(shareInOrder(wordsOf(summary), stdout)).toBeGreaterThan(0.8)
		for (const answer of answers) expect(shareInOrder(wordsOf(answer), stdout), answer).toBeGreaterThan(0.6)
		for (const { title } of sections) expect(shareInOrder(wordsOf(title), stdout), title).toBeGreaterThan(0.6)
	})

	it('can be made of every destination, in both directions', async () => {
		for (const { slug } of await listDestinations())
			for (const locale of ['en', 'ar'] as const) {
				const of = await pack(slug, locale)
				const pdf = await readPdf(await write(of, 'pdf'))
				expect(pdf.pages.length, slug).toBeGreaterThan(20)
				for (const guide of of.guides) expect(pdf.outline, slug).toContain(plainText(guide.title))
			}
	}, 120_000)
})

describe('an EPUB', () => {
	it.each(LANGUAGES)('in %s keeps the rules that EPUBCheck checks', async (locale) => {
		const of = await pack('austria', locale)
		const book = readEpub(await write(of, 'epub'))
		expect(book.problems).toEqual([])
		expect(book.language).toBe(of.lang)
		expect(book.direction).toBe(of.dir === 'rtl' ? 'rtl' : 'ltr')
		expect(book.chapters.length).toBeGreaterThanOrEqual(of.guides.length)
		const text = plainText(book.text)
		for (const guide of of.guides) {
			expect(text).toContain(plainText(guide.title))
			expect(text).toContain(plainText(guide.summary))
		}
		expect(text).not.toContain('{{')
	})
})

describe('a file of HTML', () => {
	it.each(LANGUAGES)('in %s is one file without script that needs nothing else', async (locale) => {
		const of = await pack('austria', locale)
		const html = new TextDecoder().decode(await write(of, 'html'))
		expect(html).toContain(`lang="${of.lang}"`)
		expect(html).toContain(`dir="${of.dir}"`)
		expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|<img[^>]+src="http/)
		const report = await new HtmlValidate({
			extends: ['html-validate:standard'],
			rules: {
				'doctype-style': 'off',
				'void-style': 'off',
				'long-title': 'off',
				'no-trailing-whitespace': 'off',
				'attribute-boolean-style': 'off',
			},
		}).validateString(html)
		expect(report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`))).toEqual([])
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
		for (const [, target = ''] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids, target).toContain(target)
	})
})

describe('a pack of pages of several countries', () => {
	const pages = ['germany/work', 'austria/work', 'safe-migration'].map(
		(path) => ({ path, locale: 'ar', number: 1 }) as const,
	)
	const given = { on: '2027-03-03', pages }

	it('is one document, with a code on its cover and every link where it belongs', async () => {
		const of = (await findGivenPack(given, 'ar')) as Pack
		expect(of.guides.map((guide) => guide.id)).toEqual(['germany-work', 'austria-work', 'safe-migration'])
		const pdf = await readPdf((await makeGivenDocument(given, 'ar', 'pdf'))?.bytes as Uint8Array)
		expect(pdf.tagged).toBe(true)
		for (const guide of of.guides) expect(pdf.outline).toContain(plainText(guide.title))
		for (const word of wordsOf(of.words.code)) expect(pdf.pages[0]).toContain(word)
		expect(pdf.links.some((link) => link.includes('/ar/given?on=2027-03-03&pages=germany.work.ar.1'))).toBe(true)
		const html = new TextDecoder().decode((await makeGivenDocument(given, 'ar', 'html'))?.bytes)
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] as string)
		expect(new Set(ids).size).toBe(ids.length)
		for (const [, target = ''] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids, target).toContain(target)
		expect(readEpub((await makeGivenDocument(given, 'ar', 'epub'))?.bytes as Uint8Array).problems).toEqual([])
	})

	it('is none where no page of it is published', async () => {
		const gone = { on: '2027-03-03', pages: [{ path: 'atlantis/work', locale: 'en', number: 1 } as const] }
		expect(await makeGivenDocument(gone, 'en', 'pdf')).toBeNull()
	})
})

describe('the shelf of documents', () => {
	it('makes a document once, and anew when its guide changes', async () => {
		const first = await findDocument('austria-work', 'en', 'html')
		expect((await findDocument('austria-work', 'en', 'html'))?.tag).toBe(first?.tag)
		await database.sql(
			'owner',
			`update guide_publication set ended_at = now() where locale = 'en' and guide_id = (select id from guide where path = 'germany/work')`,
		)
		// Another guide's change is none of its business.
		expect((await findDocument('austria-work', 'en', 'html'))?.tag).toBe(first?.tag)
		await database.sql(
			'superuser',
			`update guide_version set title = 'Changed title' where id in (select version_id from guide_publication p join guide g on g.id = p.guide_id where g.path = 'austria/work' and p.locale = 'en' and p.ended_at is null)`,
		)
		const changed = await findDocument('austria-work', 'en', 'html')
		expect(new TextDecoder().decode(changed?.bytes)).toContain('Changed title')
	})

	it('has nothing under a name that means nothing', async () => {
		expect(await findDocument('atlantis', 'en', 'pdf')).toBeNull()
		expect(await findDocument('austria-weather', 'en', 'epub')).toBeNull()
	})
})
