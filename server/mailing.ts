import { sendDue } from '../lib/mail/write'
import { every } from './every'

const EVERY_MS = 15_000

/**
 * Sends the letters that are due. Without a mail server in the settings they wait in the outbox.
 * @returns stops doing it
 */
export function keepMailing(): () => Promise<void> {
	return every(EVERY_MS, 'Letters could not be sent', sendDue)
}
