'use server'
import { resolutionSchema, seenSchema } from '@/lib/feedback/schema'
import { markFeedbackSeen, resolveFeedback } from '@/lib/feedback/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Somebody has looked at it. */
export const markSeenAction = staffAction('feedback.resolve', seenSchema, markFeedbackSeen)

/** Something was done about it. */
export const resolveFeedbackAction = staffAction('feedback.resolve', resolutionSchema, resolveFeedback)
