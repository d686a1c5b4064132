import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, differingLines, type Piece } from '@/lib/guides/difference'

const older = (pieces: Piece[]) =>
	pieces
		.filter((piece) => piece.kind !== 'added')
		.map((piece) => piece.text)
		.join('')
const newer = (pieces: Piece[]) =>
	pieces
		.filter((piece) => piece.kind !== 'removed')
		.map((piece) => piece.text)
		.join('')

const words = fc
	.array(fc.constantFrom('pay', 'ask', ' ', '\n', '{{a.b}}', 'عمل', '工作', 'е', '́', '👍🏽', '.'), { maxLength: 40 })
	.map((parts) => parts.join(''))

describe('the difference of two texts', () => {
	it('holds both texts to the letter, in every script', () => {
		fc.assert(
			fc.property(words, words, fc.constantFrom('en', 'ar', 'zh', 'ru'), (a, b, locale) => {
				const pieces = differenceOf(a, b, locale as 'en')
				expect(older(pieces)).toBe(a)
				expect(newer(pieces)).toBe(b)
			}),
		)
	})

	it('says nothing changed where nothing changed', () => {
		fc.assert(
			fc.property(words, (text) => {
				expect(differenceOf(text, text, 'en').every((piece) => piece.kind === 'same')).toBe(true)
			}),
		)
	})

	it('goes by words, also where no space stands between them', () => {
		expect(differenceOf('You must pay.', 'You may pay.', 'en')).toEqual([
			{ kind: 'same', text: 'You ' },
			{ kind: 'removed', text: 'must' },
			{ kind: 'added', text: 'may' },
			{ kind: 'same', text: ' pay.' },
		])
		expect(differenceOf('我喜欢工作', '我喜欢学习', 'zh').filter((piece) => piece.kind !== 'same')).toEqual([
			{ kind: 'removed', text: '工作' },
			{ kind: 'added', text: '学习' },
		])
	})

	it('of very long texts goes by lines, and loses nothing', () => {
		const long = 'A line of text that is long enough.\n'.repeat(1000)
		const pieces = differenceOf(long, `${long}One more.`, 'en')
		expect(newer(pieces)).toBe(`${long}One more.`)
		expect(pieces.at(-1)).toEqual({ kind: 'added', text: 'One more.' })
	})
})

describe('the lines two people wrote differently', () => {
	it('are shown without those they share', () => {
		expect(differingLines('a\nb\nc\nd', 'a\nB\nc\nd')).toEqual({ theirs: '…\nb\n…', yours: '…\nB\n…' })
		expect(differingLines('', 'new')).toEqual({ theirs: '', yours: 'new' })
		expect(differingLines('one', 'two')).toEqual({ theirs: 'one', yours: 'two' })
	})
})
