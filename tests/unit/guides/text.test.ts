import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { guideFormSchema } from '@/lib/guides/schema'
import { figuresIn, type GuideText, partsOf, type Surroundings, textProblems } from '@/lib/guides/text'

const SOURCE = { title: 'Law', publisher: 'State', url: 'https://law.example/one', checkedOn: '2026-11-01' }
const GOOD: GuideText = {
	title: 'Working there',
	summary: 'What one must know.',
	answers: ['Who?', 'When?', 'How much?'],
	text: '## Pay\nYou get {{austria.wage}}. See [the law](https://law.example/one) and [centres](/centres).\n\n1. First\n2. Second\n\n### More\n**Bold.**',
	sources: [SOURCE],
}
const AROUND: Surroundings = {
	facts: new Set(['austria.wage', 'austria.fee']),
	pages: new Set(['/centres']),
	source: null,
	figuresStay: false,
}
const TRANSLATION: GuideText = { ...GOOD, title: 'Të punosh', sources: [] }
const keyOf = (changed: Partial<GuideText>, around: Partial<Surroundings> = {}) =>
	textProblems({ ...GOOD, ...changed }, { ...AROUND, ...around })[0]?.key

describe('a text that is to be published', () => {
	it('is fine as it should be', () => {
		expect(textProblems(GOOD, AROUND)).toEqual([])
		expect(textProblems(TRANSLATION, { ...AROUND, source: GOOD })).toEqual([])
	})

	it.each([
		[{ title: ' ' }, 'required'],
		[{ summary: '' }, 'required'],
		[{ text: '' }, 'required'],
		[{ answers: ['Who?'] }, 'tooFewAnswers'],
		[{ answers: Array.from({ length: 7 }, (_, i) => `${i}?`) }, 'tooManyAnswers'],
		[{ sources: [] }, 'noSource'],
		[{ text: 'A <b>bold</b> word' }, 'notAllowedInText'],
		[{ text: 'A ![picture](https://law.example/one)' }, 'notAllowedInText'],
		[{ text: '[x](data:text/html,hi)' }, 'notAllowedInText'],
		[{ text: '# First level' }, 'wrongHeading'],
		[{ text: '#### Fourth level' }, 'wrongHeading'],
		[{ text: 'It is {{austria.unknown}}.' }, 'unknownFacts'],
		[{ text: '[x](https://law.example/two)' }, 'wrongLinks'],
		[{ text: '[x][y]\n\n[y]: https://elsewhere.example/z' }, 'wrongLinks'],
		[{ text: '[x](/nowhere)' }, 'wrongLinks'],
		[{ text: 'It costs 45 euro.' }, 'figuresInText'],
		[{ text: 'تكلفته ٤٥ يورو' }, 'figuresInText'],
	] as const)('%j: %s', (changed, key) => {
		expect(keyOf(changed as Partial<GuideText>)).toBe(key)
	})

	it.each([
		[{ answers: ['Who?'] }, 'answersDiffer'],
		[{ text: '## Pay\nNothing.\n### More' }, 'factsMissing'],
		[{ text: '## Pay\n{{austria.wage}} {{austria.fee}}\n### More' }, 'factsExtra'],
		[{ text: '## Pay\n{{austria.wage}}\n## More' }, 'headingsDiffer'],
		[{ text: '## Pay\n{{austria.wage}}' }, 'headingsDiffer'],
	] as const)('in translation, %j: %s', (changed, key) => {
		expect(
			textProblems({ ...TRANSLATION, ...(changed as Partial<GuideText>) }, { ...AROUND, source: GOOD })[0]?.key,
		).toBe(key)
	})

	it('may hold figures that the editor vouches for', () => {
		expect(keyOf({ text: 'The law of 1949.' }, { figuresStay: true })).toBeUndefined()
	})
})

describe('the figures in a text', () => {
	it('are not those of facts, links and numbered lists', () => {
		expect(figuresIn('1. One\n2) Two\n\n{{a.b-2}} [x](/guides/a1) https://e.example/2026 and 7, 7 and 1.500')).toEqual([
			'7,',
			'7',
			'1.500',
		])
	})
})

describe('the parts of a text', () => {
	it('are links of every kind, and headings by their depth', () => {
		expect(partsOf('## A\n[x](/a) <https://b.example>\n### B\n[y][z]\n\n[z]: https://c.example/d')).toEqual({
			links: ['/a', 'https://b.example', 'https://c.example/d'],
			headings: [2, 3],
		})
	})
})

describe('the form of a text', () => {
	const form = {
		guide: '019ab0e2-0000-7000-8000-000000000001',
		language: 'en',
		version: '3',
		intent: 'publish',
		title: ' Title ',
		summary: '',
		answers: 'One?\r\n\r\n Two? \n',
		text: 'A\r\nB',
		minor: 'on',
		'source-0-title': 'Law',
		'source-0-publisher': 'State',
		'source-0-url': 'https://law.example/one',
		'source-0-checkedOn': '2026-11-01',
		'source-1-title': '',
		'source-1-url': ' ',
		'source-3-title': 'Other',
		'source-3-publisher': 'Office',
		'source-3-url': 'https://other.example/',
		'source-3-checkedOn': '2026-11-02',
	}

	it('becomes a text, without what is blank', () => {
		expect(guideFormSchema.parse(form)).toMatchObject({
			version: 3,
			intent: 'publish',
			minor: true,
			native: false,
			content: {
				title: 'Title',
				summary: '',
				answers: ['One?', 'Two?'],
				text: 'A\nB',
				sources: [
					SOURCE,
					{ title: 'Other', publisher: 'Office', url: 'https://other.example/', checkedOn: '2026-11-02' },
				],
			},
		})
	})

	it('takes no sources for a translation, which rests on those of the English text', () => {
		expect(guideFormSchema.parse({ ...form, language: 'sq' }).content.sources).toEqual([])
	})

	it.each([
		[{ 'source-0-url': 'http://law.example' }, 'source-0-url', 'notHttps'],
		[{ 'source-0-url': 'javascript:alert(1)' }, 'source-0-url', 'notHttps'],
		[{ 'source-0-checkedOn': '2026-02-30' }, 'source-0-checkedOn', 'notADate'],
		[{ 'source-0-publisher': ' ' }, 'source-0-publisher', 'required'],
		[{ title: 'x'.repeat(111) }, 'title', 'tooLong'],
		[{ version: 'x' }, 'version', 'reload'],
		[{ guide: '1' }, 'guide', 'reload'],
		[{ language: 'xx' }, 'language', 'reload'],
	])('%j: %s %s', (changed, field, key) => {
		const result = guideFormSchema.safeParse({ ...form, ...changed })
		expect(result.error && fieldErrorsOf(result.error)).toContainEqual(expect.objectContaining({ field, key }))
	})
})
