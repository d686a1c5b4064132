import type { Day } from '@/lib/clients/day'
import { formatDay } from '@/lib/i18n/day'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { isolated, sayIn } from '@/lib/i18n/say'
import type { Letter } from '@/lib/mail/message'

/** What the receiving organisation is written: nothing about the person, and not the code. */
export type LetterOf = { to: string; centre: string; number: string; link: string; respondBy: Day | null }

/** The first letter with the link. */
export function referralLetter(of: LetterOf, locale: Locale): Promise<Letter> {
	return letter(of, locale, 'subject', ['refers', 'open', 'code', 'mistaken'])
}

/** The letter when nobody answered in time. */
export function reminderLetter(of: LetterOf, locale: Locale): Promise<Letter> {
	return letter(of, locale, 'reminderSubject', ['waits', 'open', 'codeAgain', 'mistaken'])
}

async function letter(of: LetterOf, locale: Locale, subject: string, parts: string[]): Promise<Letter> {
	const say = await sayIn(locale)
	const values = {
		centre: isolated(of.centre),
		number: isolated(of.number),
		date: of.respondBy ? formatDay(of.respondBy, locale) : '',
	}
	const paragraphs = parts.map((part) => {
		const text = say(`ReferralLetter.${part}`, values)
		// The address stands alone in its line, so that no program takes a full stop for a part of it.
		return part === 'open' ? `${text}\n${of.link}` : text
	})
	return {
		to: of.to,
		subject: say(`ReferralLetter.${subject}`, values),
		text: `${paragraphs.join('\n\n')}\n\n${say('ReferralLetter.sentFor', values)} (${languageTagOf(locale)})\n`,
	}
}
