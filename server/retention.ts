import { forgetOldDrafts } from '../lib/consultations/drafts/write'
import { forgetOldFeedback } from '../lib/feedback/write'
import { eraseOldQuestions } from '../lib/questions/write'

const EVERY_MS = 6 * 60 * 60 * 1000

/**
 * Erases what has been kept long enough, at the start and every six hours: readers' words on guides, answered questions
 * with their keys, and drafts that were left lying. Several instances may do it at once; what is erased is erased once.
 * @returns stops doing it
 */
export function keepRetention(): () => void {
	const erase = async () => {
		await forgetOldFeedback()
		await eraseOldQuestions()
		await forgetOldDrafts()
	}
	const quietly = () =>
		erase().catch((error: Error) => console.error(`Old feedback and questions could not be erased: ${error.name}`))
	void quietly()
	const timer = setInterval(quietly, EVERY_MS)
	timer.unref()
	return () => clearInterval(timer)
}
