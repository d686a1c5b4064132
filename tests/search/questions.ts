import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'

/** A question as somebody typed it, and the guides of which one should be among the first three. */
export type Question = { q: string; want: string[]; half: 'tuning' | 'sealed' }

const questionsSchema = z.array(
	z.strictObject({
		q: z.string().min(1),
		want: z.array(z.string().regex(/^([a-z]+\/[a-z]+|safe-migration)$/)).min(1),
		half: z.enum(['tuning', 'sealed']),
	}),
)

/** The questions of a language. */
export function questionsOf(locale: Locale): Question[] {
	return questionsSchema.parse(
		parse(readFileSync(path.join(import.meta.dirname, 'questions', `${locale}.yaml`), 'utf8')),
	)
}

/** Whether a guide that would answer is published at all. @param guides paths, `austria/work` */
export function canBeAsked(question: Question, guides: string[]): boolean {
	return guides.some((guide) => answers(question, guide))
}

/** Whether one of the first three guides found answers. @param found paths of guides, best first, each once */
export function isAnswered(question: Question, found: string[]): boolean {
	return found.slice(0, 3).some((guide) => answers(question, guide))
}

function answers(question: Question, guide: string): boolean {
	return question.want.some(
		(wanted) => wanted === guide || (wanted.startsWith('any/') && guide.endsWith(wanted.slice(3))),
	)
}

/** Share of questions that can be asked and are answered, and how many were left out. */
export async function rateOf(
	questions: Question[],
	guides: string[],
	search: (query: string) => Promise<string[]>,
): Promise<{ asked: number; leftOut: number; answered: number; missed: Question[] }> {
	const asked = questions.filter((question) => canBeAsked(question, guides))
	const missed: Question[] = []
	for (const question of asked) if (!isAnswered(question, await search(question.q))) missed.push(question)
	return {
		asked: asked.length,
		leftOut: questions.length - asked.length,
		answered: asked.length - missed.length,
		missed,
	}
}
