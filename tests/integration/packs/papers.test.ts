import { afterAll, describe, expect, it } from 'vitest'
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

	it('prints two at once, one after the other', async () => {
		const both = await Promise.all([printPaper(paper({ title: 'One' })), printPaper(paper({ title: 'Two' }))])
		expect(await Promise.all(both.map(async (pdf) => (await readPdf(pdf)).title))).toEqual(['One', 'Two'])
	})
})
