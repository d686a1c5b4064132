import { MOST_OPTIONS, MOST_QUESTIONS, type TestQuestion } from '../session'

export type Parsed = { ok: true; questions: TestQuestion[] } | { ok: false; line: number; key: ParseFault }
export type ParseFault =
	| 'answerFirst'
	| 'oneRight'
	| 'twoAnswers'
	| 'tooManyAnswers'
	| 'noSuchGuide'
	| 'tooManyQuestions'
	| 'lineTooLong'

const LONGEST = 300

/**
 * Questions as they are typed: the question in a line, its answers in lines that begin with `-`, the right one with `*`, and
 * the guide to reread in a line that begins with `>`. An empty line or the next question ends one.
 * @param guides paths of the guides there are, such as `austria/work`
 * @returns the questions, or the first line (from 1) that is wrong and why
 */
export function parseQuestions(typed: string, guides: ReadonlySet<string>): Parsed {
	const questions: (TestQuestion & { line: number; rights: number })[] = []
	const lines = typed.split(/\r?\n/).map((line) => line.trim())
	for (const [at, line] of lines.entries()) {
		const fail = (key: ParseFault): Parsed => ({ ok: false, line: at + 1, key })
		if (line === '') continue
		if ([...line].length > LONGEST) return fail('lineTooLong')
		const mark = line[0]
		const current = questions.at(-1)
		if (mark === '-' || mark === '*') {
			if (!current) return fail('answerFirst')
			if (current.options.length === MOST_OPTIONS) return fail('tooManyAnswers')
			if (mark === '*') {
				if (current.rights > 0) return fail('oneRight')
				current.right = current.options.length
				current.rights++
			}
			current.options.push(line.slice(1).trim())
		} else if (mark === '>') {
			if (!current) return fail('answerFirst')
			const guide = line.slice(1).trim().replace(/^\/+/, '')
			if (!guides.has(guide)) return fail('noSuchGuide')
			current.guide = guide
		} else {
			if (questions.length === MOST_QUESTIONS) return fail('tooManyQuestions')
			questions.push({ text: line, options: [], right: -1, guide: null, line: at + 1, rights: 0 })
		}
	}
	for (const { options, rights, line } of questions) {
		if (options.filter(Boolean).length < 2 || options.some((option) => option === ''))
			return { ok: false, line, key: 'twoAnswers' }
		if (rights !== 1) return { ok: false, line, key: 'oneRight' }
	}
	return { ok: true, questions: questions.map(({ text, options, right, guide }) => ({ text, options, right, guide })) }
}

/** Questions as they are typed, for the form. */
export function writeQuestions(questions: TestQuestion[]): string {
	return questions
		.map(({ text, options, right, guide }) =>
			[
				text,
				...options.map((option, at) => `${at === right ? '*' : '-'} ${option}`),
				...(guide ? [`> ${guide}`] : []),
			].join('\n'),
		)
		.join('\n\n')
}
