import { describe, expect, it } from 'vitest'
import { readContent } from '@/prisma/seed/content-files'
import { sectionsOf, translationProblems } from '@/prisma/seed/translation-check'

const SOURCE = `## Register your address
You must go to the office within {{austria.registration-deadline}}. Take your passport and the form that your landlord signed. Since 2026 the office gives you the paper at once.

- The office is free of charge.
- Call +43 1 234 56 before 1 March 2027.

Read more on [the page of the city](https://www.wien.gv.at/meldezettel) or ask at [a centre](/centres).
`
const RUSSIAN = `## Зарегистрируйте свой адрес
Вы обязаны прийти в учреждение в срок {{austria.registration-deadline}}. Возьмите паспорт и форму, которую подписал хозяин жилья. С 2026 года учреждение даёт бумагу сразу.

- В учреждении это бесплатно.
- Звоните +43 1 234 56 до 1 марта 2027 года.

Читайте дальше на [странице города](https://www.wien.gv.at/meldezettel) или спросите в [центре](/centres).
`

const problems = (translation: string, locale = 'ru') => translationProblems({ source: SOURCE, translation, locale })

describe('a translation beside its source', () => {
	it('is fine when it says the same', () => {
		expect(problems(RUSSIAN)).toEqual([])
	})

	it.each([
		['a heading left out', RUSSIAN.replace('## ', ''), /^headings differ/],
		['a heading of another depth', RUSSIAN.replace('## ', '### '), /^headings differ/],
		[
			'a fact left out',
			RUSSIAN.replace('{{austria.registration-deadline}}', 'три дня'),
			/^fact references differ.*austria\.registration-deadline/,
		],
		['another fact', RUSSIAN.replace('austria.reg', 'germany.reg'), /^fact references differ.*missing.*too many/],
		['a link left out', RUSSIAN.replace('[центре](/centres)', 'центре'), /^links differ.*\/centres/],
		['another link', RUSSIAN.replace('meldezettel', 'amtshelfer'), /^links differ/],
		['a list item left out', RUSSIAN.replace('- В учреждении это бесплатно.\n', ''), /^list items differ/],
		['another year', RUSSIAN.replace('С 2026', 'С 2025'), /^numbers differ.*missing: 2026.*too many: 2025/],
		['another phone number', RUSSIAN.replace('234 56', '234 65'), /^numbers differ.*56/],
		['another date', RUSSIAN.replace('до 1 марта', 'до 2 марта'), /^numbers differ/],
		[
			'a sentence left in English',
			RUSSIAN.replace(
				'Возьмите паспорт и форму, которую подписал хозяин жилья.',
				'Take your passport and the form that your landlord signed.',
			),
			/^left in English: "take your passport/,
		],
		[
			'a paragraph doubled',
			`${RUSSIAN}${RUSSIAN.repeat(1).replace('## Зарегистрируйте свой адрес\n', '')}`,
			/as long as its source/,
		],
		['a letter of Ukrainian', RUSSIAN.replace('бумагу', 'папір'), /letter і/],
	])('is found out: %s', (_, planted, problem) => {
		expect(problems(planted).join('\n')).toMatch(new RegExp(problem.source, 'm'))
	})

	it.each([
		['sr', 'Зарегистрирај своју адресу у канцеларији'],
		['ar', 'باید به دفتر بروید و گذرنامه را همراه داشته باشید'],
		['fa', 'يجب أن تذهب إلى المكتب وتأخذ جواز سفرك معك'],
		['uk', 'Вы обязаны прийти в учреждение и взять паспорт'],
		['mk', 'Вы обязаны прийти в учреждение и взять паспорт'],
		['zh', 'You have to go there with a passport and a form'],
		['ru', 'Morate otići u kancelariju i poneti pasoš'],
	])('is found out when %s is in the script or letters of another language', (locale, translation) => {
		const source = 'You must go to the office and take your passport with you'
		expect(translationProblems({ source, translation, locale }).join('\n')).toMatch(/script|letter/)
	})

	it('may write its numbers in its own digits', () => {
		const source = 'Since 2026 the office in the town answers you within a week.'
		expect(
			translationProblems({ source, translation: 'از سال ۲۰۲۶ دفتر شهر ظرف یک هفته به شما پاسخ می‌دهد.', locale: 'fa' }),
		).toEqual([])
		expect(
			translationProblems({ source, translation: 'از سال ۲۰۲۵ دفتر شهر ظرف یک هفته به شما پاسخ می‌دهد.', locale: 'fa' }),
		).not.toEqual([])
	})

	it('keeps names of institutions as they are', () => {
		const source = 'The network is called Make it in Germany and it is free for everybody who asks.'
		const translation = 'Сеть называется Make it in Germany, и она бесплатна для всех, кто спрашивает.'
		expect(translationProblems({ source, translation, locale: 'ru' })).toEqual([])
	})

	it('finds a section emptied in any guide of the content', () => {
		const { content } = readContent()
		for (const guide of content.translations.slice(0, 40)) {
			const source = content.guides.find((one) => one.destination === guide.destination && one.topic === guide.topic)
			const [theirs, ours] = [sectionsOf(source?.text ?? ''), sectionsOf(guide.text)]
			expect(ours.length, `${guide.destination}/${guide.topic}.${guide.locale}`).toBe(theirs.length)
			const longest = theirs.indexOf([...theirs].sort((a, b) => b.length - a.length)[0] ?? '')
			const emptied = (ours[longest] ?? '').split('\n')[0] ?? ''
			expect(
				translationProblems({ source: theirs[longest] ?? '', translation: emptied, locale: guide.locale }),
			).not.toEqual([])
		}
	})
})
