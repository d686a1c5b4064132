import { directionOf, formatTagOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { PAGE, PAGES } from '../documents/pack'
import { facesOf, LEADING, SIZES } from './faces'
import { printPaperData } from './press'

/** A table's cells are texts; `widths` are shares of the line; `padding` is the space above and below a line, in points. */
export type PaperBlock =
	| { kind: 'text'; text: string; soft?: boolean }
	| { kind: 'large'; text: string }
	| { kind: 'facts'; rows: [label: string, value: string][] }
	| { kind: 'table'; head: string[]; rows: string[][]; widths?: number[]; padding?: number }
	| { kind: 'image'; svg: string; width: number; alt: string }
	| { kind: 'signatures'; names: string[] }

/** A paper of the centre, worded in one language. What is quoted in it may be in any script. */
export type Paper = {
	locale: Locale
	title: string
	/** `newPage`: the section begins on a page of its own, under the title. */
	sections: { heading: string | null; newPage?: boolean; blocks: PaperBlock[] }[]
	/** At the foot of each page. */
	footer: string
	/** "Page … of …", with `PAGE` and `PAGES` where the numbers go; empty: no numbers. */
	pageWords: string
	/** ISO date */
	date: string
	landscape?: boolean
	centred?: boolean
}

type Said = { text: string; dir: 'ltr' | 'rtl' }

/**
 * Prints a paper as a tagged PDF. Nothing of it is kept.
 * @throws NoPdf
 */
export function printPaper(paper: Paper): Promise<Uint8Array> {
	const { locale, sections, title, footer, date, landscape = false, centred = false, pageWords } = paper
	return printPaperData(
		JSON.stringify({
			lang: languageTagOf(locale),
			dir: directionOf(locale),
			title: said(title, locale),
			footer: said(footer, locale),
			pageWords,
			marks: { page: PAGE, pages: PAGES },
			date: date.split('-').map(Number),
			digits: [...'0123456789'].map((digit) => new Intl.NumberFormat(formatTagOf(locale)).format(Number(digit))),
			fonts: facesOf(locale),
			sizes: SIZES,
			leading: LEADING,
			landscape,
			centred,
			sections: sections.map(({ heading, newPage = false, blocks }) => ({
				newPage,
				heading: heading === null ? null : said(heading, locale),
				blocks: blocks.map((block) => blockOf(block, locale)),
			})),
		}),
	)
}

function blockOf(block: PaperBlock, locale: Locale) {
	const say = (text: string) => said(text, locale)
	switch (block.kind) {
		case 'text':
			return { kind: 'text', text: say(block.text), soft: block.soft ?? false }
		case 'large':
			return { kind: 'large', text: say(block.text) }
		case 'facts':
			return { kind: 'facts', rows: block.rows.map((row) => row.map(say)) }
		case 'table':
			return {
				kind: 'table',
				head: block.head.map(say),
				rows: block.rows.map((row) => row.map(say)),
				widths: block.widths ?? block.head.map(() => 1),
				padding: block.padding ?? 5,
			}
		case 'image':
			return block
		case 'signatures':
			return { kind: 'signatures', names: block.names.map(say) }
	}
}

/** A text with the direction of its first strong letter; one without letters goes as the paper goes. */
function said(text: string, locale: Locale): Said {
	const bare = text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\p{Cs}\p{Cn}\p{Co}\ufeff\u202a-\u202e]/gu, '')
	const first = /\p{L}/u.exec(bare)?.[0]
	if (first === undefined) return { text: bare, dir: directionOf(locale) }
	return { text: bare, dir: /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr' }
}
