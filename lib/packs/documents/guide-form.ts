import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { emergencyFigures, type Figure, figureId, isUncertain } from '@/lib/facts/figure'
import { type FactWords, phoneAddress, wordValue } from '@/lib/facts/wording'
import { noticesOf, type PublishedGuide } from '@/lib/guides/guide'
import { guideTree } from '@/lib/guides/markdown'
import { formatDay } from '@/lib/i18n/day'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import type { Say } from '@/lib/i18n/say'
import type { Direction, FigureRow, PackGuide, Said } from './pack'

export type GuideFormContext = {
	locale: Locale
	/** The words around figures, in the language of the text and in the reader's. */
	words: FactWords
	readerWords: FactWords
	say: Say
	/** Public address of the portal. */
	origin: string
	/** ISO date, by which notices are decided. */
	day: string
	/** The guides of the same document by path, with what their ids begin with: links to them stay inside it. */
	together: ReadonlyMap<string, string>
}

const QUIET = ['unreviewed', 'unconfirmed']
const EMERGENCY_SHOWN = 4

/** Marks around a name whose direction may not be the text's: FIRST STRONG ISOLATE and its end. */
const ISOLATED = /\u2068([^\u2069]*)\u2069/

/** A published guide with everything worded for one reader's language: what its page shows, without the page. */
export function guideForm(guide: PublishedGuide, about: GuideFormContext): PackGuide {
	const { locale, words, readerWords, say, origin, day } = about
	const { tree, sections } = guideTree(guide.text, guide.figures, words, locale)
	const id = about.together.get(guide.path) ?? guide.topic
	const urgent = guide.topic === 'rights' || guide.topic === 'safe-migration'
	return {
		id,
		topic: say(`Topics.${guide.topic}`),
		lang: languageTagOf(guide.locale),
		dir: directionOf(guide.locale),
		title: clean(guide.title),
		summary: clean(guide.summary),
		fresh: [
			say('Common.lastReviewed', { date: formatDay(guide.reviewedOn, locale) }),
			say('GuidePage.reviewBy', { date: formatDay(guide.reviewBy, locale) }),
			say('GuidePage.responsible', { name: clean(guide.responsible) }),
		].map(withIsolates),
		notices: noticesOf(guide, locale, day).map((notice) => ({
			text: say(`GuideNotices.${notice}`, { date: formatDay(guide.reviewBy, locale) }),
			severe: !QUIET.includes(notice),
		})),
		emergency: urgent
			? emergencyFigures(guide.figures)
					.slice(0, EMERGENCY_SHOWN)
					.map((figure) => ({ label: labelOf(figure), value: wordedValue(figure, readerWords) }))
			: [],
		answers: guide.answers.map((answer) => clean(answer)),
		text: settle(tree, guide, id, about),
		sections: sections.map(({ id: section, title }) => ({ id: `${id}-${section}`, title: clean(title) })),
		figures: guide.figures.map((figure) => figureRow(figure, id, about)),
		sources: guide.sources.map(({ title, publisher, url, checkedOn }, at) => ({
			id: `${id}-source-${at + 1}`,
			title: clean(title),
			publisher: clean(publisher),
			url,
			checked: say('Common.checkedOn', { date: formatDay(checkedOn, locale) }),
		})),
		address: `${origin}/${locale}/guides/${guide.path}`,
	}
}

function figureRow(figure: Figure, guideId: string, { locale, readerWords, say }: GuideFormContext): FigureRow {
	const warning = say(`FactTable.${figure.expired ? 'expired' : 'unconfirmed'}`)
	return {
		id: `${guideId}-${figureId(figure.key)}`,
		label: labelOf(figure),
		value: wordedValue(figure, readerWords),
		warning: isUncertain(figure) ? warning : null,
		note: figure.note === null ? null : { ...labelOf(figure), text: clean(figure.note) },
		standing: [
			say('Common.checkedOn', { date: formatDay(figure.checkedOn, locale) }),
			...(figure.validFrom ? [say('FactTable.validFrom', { date: formatDay(figure.validFrom, locale) })] : []),
			say('FactTable.validUntil', { date: formatDay(figure.validUntil, locale) }),
		],
		source: { publisher: clean(figure.source.publisher), url: figure.source.url },
	}
}

function labelOf({ label, labelLocale }: Figure): Said {
	return { text: clean(label), lang: languageTagOf(labelLocale), dir: directionOf(labelLocale) }
}

function wordedValue(figure: Figure, words: FactWords): ElementContent[] {
	const value = wordValue(figure, words)
	if (value === null) return [{ type: 'text', value: words.say('ask') }]
	if (figure.type === 'phone')
		return [h('a', { href: phoneAddress(value) }, h('bdi', { dir: 'ltr' }, clean(value))) as Element]
	const text = clean(value)
	if (figure.type === 'link' && figure.value)
		return [h('a', { href: figure.value.url }, h('bdi', { dir: strongDirection(text) }, text)) as Element]
	return figure.type === 'address' || figure.type === 'level'
		? [h('bdi', { dir: strongDirection(text) }, text) as Element]
		: [{ type: 'text', value: text }]
}

/** Text with the names in it isolated: `<bdi>` for what stands between FSI and PDI. */
function withIsolates(text: string): ElementContent[] {
	return text
		.split(ISOLATED)
		.map(
			(part, at): ElementContent =>
				at % 2 === 1
					? (h('bdi', { dir: strongDirection(part) }, part) as Element)
					: { type: 'text', value: clean(part, false) },
		)
		.filter((node) => node.type !== 'text' || node.value !== '')
}

/**
 * The text of a guide as it stands in a document of its own: ids that are unique in the whole document, links that lead
 * somewhere without the portal around them, and a direction for every name.
 */
function settle(tree: Root, guide: PublishedGuide, id: string, about: GuideFormContext): ElementContent[] {
	const ids = new Set(guide.figures.map((figure) => figureId(figure.key)))
	visit(tree, 'element', (node) => {
		if (node.properties.id) ids.add(String(node.properties.id))
	})
	visit(tree, (node, index, parent) => {
		if (node.type === 'text') node.value = clean(node.value, false)
		if (node.type !== 'element') return
		const { properties } = node
		if (properties.id) properties.id = `${id}-${properties.id}`
		if (node.tagName === 'bdi') properties.dir ??= strongDirection(textOf(node))
		if (node.tagName !== 'a') return
		const href = addressIn(String(properties.href ?? ''), ids, id, about)
		if (href !== null) properties.href = href
		else if (parent && index !== undefined) {
			parent.children.splice(index, 1, ...node.children)
			return [SKIP, index]
		}
	})
	return tree.children.filter((node) => node.type === 'element')
}

/** Where a link of a guide leads in a document; null if nowhere. */
function addressIn(href: string, ids: Set<string>, id: string, about: GuideFormContext): string | null {
	if (href.startsWith('#')) return ids.has(href.slice(1)) ? `#${id}-${href.slice(1)}` : null
	if (href.startsWith('/')) {
		const path = /^\/[a-z]+\/guides\/([a-z/-]+)/.exec(href)?.[1]
		const inside = path === undefined ? undefined : about.together.get(path)
		if (inside !== undefined) return `#${inside}`
		return URL.canParse(href, about.origin) ? new URL(href, about.origin).href : null
	}
	return URL.canParse(href) ? href : null
}

function textOf(node: Element): string {
	let text = ''
	visit(node, 'text', (leaf) => {
		text += leaf.value
	})
	return text
}

/** The direction of the first letter that has one (Unicode Bidirectional Algorithm, rule P2). */
export function strongDirection(text: string): Direction {
	const first = /\p{L}/u.exec(text)?.[0]
	return first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr'
}

/**
 * Text without what a document may not hold: control characters are forbidden in XML, and line ends, half surrogates and
 * characters that are none have no glyph.
 */
export function clean(text: string, trim = true): string {
	const whole = text
		.replace(/\s+/gu, (space) => (space.includes('\u00a0') && space.length === 1 ? space : ' '))
		.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\ufeff]/gu, '')
	return trim ? whole.trim() : whole
}
