import { forgetOldAppointments } from '../lib/appointments/write'
import { forgetOldDrafts } from '../lib/consultations/drafts/write'
import { forgetOldFeedback } from '../lib/feedback/write'
import { forgetOldLetters } from '../lib/mail/write'
import { eraseOldQuestions } from '../lib/questions/write'
import { forgetOldRegistrations } from '../lib/sessions/write'
import { every } from './every'

const EVERY_MS = 6 * 60 * 60 * 1000

/**
 * Erases what has been kept long enough, at the start and every six hours: readers' words on guides, answered questions
 * with their keys, drafts that were left lying, letters that never went out, and who had
 * appointments. Several instances may do it at once; what is erased is erased once.
 * @returns stops doing it
 */
export function keepRetention(): () => Promise<void> {
	return every(EVERY_MS, 'Old feedback, questions, drafts, letters and appointments could not be erased', async () => {
		await forgetOldFeedback()
		await eraseOldQuestions()
		await forgetOldDrafts()
		await forgetOldLetters()
		await forgetOldAppointments()
		await forgetOldRegistrations()
	})
}
