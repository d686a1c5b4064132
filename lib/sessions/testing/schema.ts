import { z } from 'zod'
import { oneOf } from '@/lib/forms/schema'
import { MOST_CARDS, PHASES, type TestQuestion } from '../session'

const card = z
	.string({ error: 'required' })
	.trim()
	.min(1, { error: 'required' })
	.transform((typed) => Number(typed.normalize('NFKC').replace(/[٠-٩]/g, digit(0x660)).replace(/[۰-۹]/g, digit(0x6f0))))
	.refine((number) => Number.isInteger(number) && number >= 1 && number <= MOST_CARDS, {
		error: 'outOfRange',
		params: { min: 1, max: MOST_CARDS },
	})

function digit(zero: number) {
	return (sign: string) => String((sign.codePointAt(0) ?? zero) - zero)
}

/** A card as it is filled in on a phone: every question is to be answered; `satisfaction` is asked afterwards only. */
export function filledCardSchema(questions: TestQuestion[]) {
	const answers = Object.fromEntries(
		questions.map(({ options }, at) => [
			`q${at}`,
			z
				.string({ error: 'required' })
				.regex(/^\d$/, { error: 'required' })
				.transform(Number)
				.refine((chosen) => chosen < options.length, { error: 'unknownCode' }),
		]),
	)
	return z.object({
		card,
		phase: oneOf(PHASES),
		satisfaction: z.preprocess(
			(value) => (value === '' || value === undefined ? undefined : value),
			z
				.string()
				.regex(/^[1-5]$/, { error: 'unknownCode' })
				.transform(Number)
				.optional(),
		),
		...answers,
	})
}
