import type { Phase, TestQuestion } from '../session'

/** How many of the cards that were filled in before and after had a question right, each time. */
export type QuestionGain = { question: TestQuestion; before: number; after: number }

export type Gain = {
	/** Cards with both parts: only they can be compared. */
	pairs: number
	/** Cards with one part only. */
	single: number
	questions: QuestionGain[]
	/** Mean of 1 to 5 over the cards that say it; null: none does. */
	satisfaction: number | null
	satisfied: number
}

type Card = { card: number; phase: Phase; answers: number[]; satisfaction: number | null }

/** What a test says of a session: cards are paired by their number. */
export function gainOf(questions: TestQuestion[], cards: Card[]): Gain {
	const before = new Map(cards.filter((one) => one.phase === 'before').map((one) => [one.card, one]))
	const after = new Map(cards.filter((one) => one.phase === 'after').map((one) => [one.card, one]))
	const paired = [...before.keys()].filter((card) => after.has(card))
	const right = (from: Map<number, Card>, at: number) =>
		paired.filter((card) => from.get(card)?.answers[at] === questions[at]?.right).length
	const said = [...after.values()].flatMap((one) => (one.satisfaction === null ? [] : [one.satisfaction]))
	return {
		pairs: paired.length,
		single: before.size + after.size - 2 * paired.length,
		questions: questions.map((question, at) => ({ question, before: right(before, at), after: right(after, at) })),
		satisfaction: said.length === 0 ? null : said.reduce((sum, one) => sum + one, 0) / said.length,
		satisfied: said.length,
	}
}
