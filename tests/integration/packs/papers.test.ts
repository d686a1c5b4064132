import { afterAll, describe, expect, it } from 'vitest'
import { isolated } from '@/lib/i18n/say'
import { PAGE, PAGES } from '@/lib/packs/documents/pack'
import { type Paper, printPaper } from '@/lib/packs/press/paper'
import { closePress } from '@/lib/packs/press/press'
import { plainText, readPdf } from '../../support/pdf'

afterAll(closePress)

const paper = (more: Partial<Paper>): Paper => ({
	locale: 'en',
	title: 'What is held',
	sections: [
		{ heading: null, blocks: [{ kind: 'text', text: 'First line\nsecond line' }] },
		{
			heading: 'The person',
			blocks: [
				{
					kind: 'facts',
					rows: [
						['Name', 'Љубица Đoković'],
						['Other name', 'ليلى أحمد'],
						['Chinese', '王小明'],
					],
				},
				{ kind: 'table', head: ['Day', 'Topic'], rows: [['2026-01-15', '#import "x" [work] $x$']] },
			],
		},
	],
	footer: 'Centre of Tirana',
	pageWords: `Page ${PAGE} of ${PAGES}`,
	date: '2026-11-26',
	...more,
})

describe('a paper of the centre', () => {
	it('is a tagged PDF with its title, its language and what is quoted in any script', async () => {
		const read = await readPdf(await printPaper(paper({})))
		expect(read).toMatchObject({
			title: 'What is held',
			language: 'en',
			tagged: true,
			outline: ['What is held', 'The person'],
		})
		const [text = ''] = read.pages
		for (const part of ['First line second line', 'Љубица Đoković', '王小明', 'Page 1 of 1', 'Centre of Tirana'])
			expect(text).toContain(part)
		expect(text).toContain(plainText('ليلى'))
	})

	it('takes what looks like a program for the text it is', async () => {
		expect((await readPdf(await printPaper(paper({})))).pages[0]).toContain('#import "x" [work] $x$')
	})

	it('runs from right to left, with the digits of the language', async () => {
		const read = await readPdf(
			await printPaper(paper({ locale: 'fa', title: 'آنچه نگهداری می‌شود', pageWords: `صفحه ${PAGE} از ${PAGES}` })),
		)
		expect(read.language).toBe('fa')
		expect(read.pages[0]).toContain('۱')
	})

	it('keeps the order of a number within a line from right to left', async () => {
		const line = `الهاتف · ${isolated('+355 69 211 4455')}`
		const pdf = await printPaper(
			paper({ locale: 'ar', sections: [{ heading: null, blocks: [{ kind: 'facts', rows: [['وسيلة', line]] }] }] }),
		)
		// By place on the page, as the eye reads it: the groups of the number run from left to right.
		const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
		const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
		const { items } = await (await document.getPage(1)).getTextContent()
		const placed = items
			.flatMap((item) =>
				'str' in item && /[+\d]/.test(item.str)
					? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
					: [],
			)
			.filter((one, _, all) => one.y === all[0]?.y)
			.sort((a, b) => a.x - b.x)
		expect(placed.map((one) => one.text.replaceAll(' ', '')).join('')).toBe('+355692114455')
		await document.destroy()
	})

	it('prints two at once, one after the other', async () => {
		const both = await Promise.all([printPaper(paper({ title: 'One' })), printPaper(paper({ title: 'Two' }))])
		expect(await Promise.all(both.map(async (pdf) => (await readPdf(pdf)).title))).toEqual(['One', 'Two'])
	})
})
