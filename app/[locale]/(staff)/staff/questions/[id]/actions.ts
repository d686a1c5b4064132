'use server'
import { closingSchema, replySchema, takingSchema } from '@/lib/questions/schema'
import { answerQuestion, closeQuestion, takeQuestion } from '@/lib/questions/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Takes the question on. */
export const takeQuestionAction = staffAction('question.answer', takingSchema, takeQuestion)

/** The answer, which whoever asked reads with their code. */
export const answerQuestionAction = staffAction('question.answer', replySchema, answerQuestion)

/** Closes the question without an answer. */
export const closeQuestionAction = staffAction('question.answer', closingSchema, closeQuestion)
