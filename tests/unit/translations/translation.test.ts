import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOutdated, textStateOf } from '@/lib/translations/translation'

/** A history of the English text: each edit is minor or not; numbers count from 1. */
const history = fc.array(fc.boolean(), { maxLength: 12 }).map((edits) =>
	edits.reduce<number[]>(
		(substances, minor, index) => {
			substances.push(minor ? (substances.at(-1) as number) : index + 2)
			return substances
		},
		[1],
	),
)

describe('a translation', () => {
	it('is outdated if, and only if, an edit that was not minor came after the version it renders', () => {
		fc.assert(
			fc.property(history, fc.nat(), (substances, pick) => {
				const from = pick % substances.length
				const changed = substances.slice(from + 1).some((substance, index) => substance === from + index + 2)
				expect(isOutdated(substances[from] as number, substances.at(-1) as number)).toBe(changed)
			}),
		)
	})

	it('has a state that is missing, published or outdated; English is never outdated', () => {
		expect(textStateOf(undefined, 3)).toBe('missing')
		expect(textStateOf({ isSource: false, rendered: 3 }, 3)).toBe('published')
		expect(textStateOf({ isSource: false, rendered: 2 }, 3)).toBe('outdated')
		expect(textStateOf({ isSource: false, rendered: null }, 3)).toBe('outdated')
		expect(textStateOf({ isSource: true, rendered: null }, 3)).toBe('published')
	})
})
