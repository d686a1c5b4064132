import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { MESSAGE_ROOMS } from '@/lib/i18n/message-rooms'
import { ROOT } from '../../support/imports'

type Tree = { [key: string]: string | Tree }

const FOLDER = path.join(ROOT, 'messages')
const OTHERS = LOCALES.filter((locale) => locale !== 'en')

function messagesOf(locale: Locale): Map<string, string> {
	const flat = new Map<string, string>()
	const walk = (tree: Tree, at: string) => {
		for (const [key, value] of Object.entries(tree)) {
			if (typeof value === 'string') flat.set(`${at}${key}`, value)
			else walk(value, `${at}${key}.`)
		}
	}
	for (const room of MESSAGE_ROOMS)
		walk(JSON.parse(readFileSync(path.join(FOLDER, locale, `${room}.json`), 'utf8')), `${room}: `)
	return flat
}

/** Names of the arguments and tags of a message, with their types, sorted. */
function argumentsOf(message: string): string[] {
	const found = new Set<string>()
	const walk = (elements: MessageFormatElement[]) => {
		for (const element of elements) {
			if (
				element.type === TYPE.argument ||
				element.type === TYPE.number ||
				element.type === TYPE.date ||
				element.type === TYPE.time
			)
				found.add(`${element.value}:${element.type}`)
			if (element.type === TYPE.tag) {
				found.add(`<${element.value}>`)
				walk(element.children)
			}
			if (element.type === TYPE.plural || element.type === TYPE.select) {
				found.add(`${element.value}:${element.type}`)
				for (const option of Object.values(element.options)) walk(option.value)
			}
		}
	}
	walk(parse(message))
	return [...found].sort()
}

/** The plural categories a language has, of which a message must cover all or `other`. */
function pluralCategoriesMissing(message: string, locale: Locale): string[] {
	const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
	const missing: string[] = []
	const walk = (elements: MessageFormatElement[]) => {
		for (const element of elements) {
			if (element.type === TYPE.plural) {
				const given = Object.keys(element.options)
				if (element.pluralType === 'cardinal')
					missing.push(
						...needed.filter(
							(category) => !given.includes(category) && !(category === 'many' && ['fr', 'sq'].includes(locale)),
						),
					)
			}
			if (element.type === TYPE.plural || element.type === TYPE.select)
				for (const option of Object.values(element.options)) walk(option.value)
			if (element.type === TYPE.tag) walk(element.children)
		}
	}
	walk(parse(message))
	return missing
}

const english = messagesOf('en')

describe('interface messages', () => {
	it('stand in exactly the rooms that are loaded', () => {
		for (const locale of LOCALES)
			expect(readdirSync(path.join(FOLDER, locale)).sort(), locale).toEqual(
				MESSAGE_ROOMS.map((room) => `${room}.json`).sort(),
			)
	})

	it('are well-formed in English', () => {
		for (const [key, message] of english) {
			expect(message.trim(), key).not.toBe('')
			expect(() => parse(message), key).not.toThrow()
		}
	})

	it.each(OTHERS)('%s has every message of English, no other, and each with the same arguments', (locale) => {
		const own = messagesOf(locale)
		expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
		for (const [key, message] of own) {
			expect(message.trim(), key).not.toBe('')
			expect(argumentsOf(message), key).toEqual(argumentsOf(english.get(key) ?? ''))
		}
	})

	it.each(OTHERS)('%s has all plural forms of its language', (locale) => {
		const missing = [...messagesOf(locale)].flatMap(([key, message]) =>
			pluralCategoriesMissing(message, locale).map((category) => `${key} lacks ${category}`),
		)
		expect(missing).toEqual([])
	})

	it.each(OTHERS)('%s is translated, not English left standing', (locale) => {
		const own = messagesOf(locale)
		const words = [...english].filter(([, message]) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(message))
		const same = words.filter(([key, message]) => own.get(key) === message).map(([key]) => key)
		expect(same).toEqual([])
	})

	it.each([
		['ru', 'Cyrillic'],
		['uk', 'Cyrillic'],
		['mk', 'Cyrillic'],
		['ar', 'Arabic'],
		['fa', 'Arabic'],
		['zh', 'Han'],
		...(['sr', 'sq', 'ro', 'tr', 'hu', 'fr'] as const).map((locale) => [locale, 'Latin'] as const),
	] as const)('%s is written in %s', (locale, script) => {
		const text = [...messagesOf(locale).values()].join(' ').replace(/\{[^{}]*\}/g, ' ')
		const share =
			(text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0) / (text.match(/\p{L}/gu)?.length || 1)
		expect(share).toBeGreaterThan(0.8)
	})

	it('are in one of the two scripts that Serbian has', () => {
		const other = [...messagesOf('sr')].filter(([, message]) => /\p{Script=Cyrillic}/u.test(message))
		expect(other.map(([key]) => key)).toEqual([])
	})
})
