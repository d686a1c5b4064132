import { describe, expect, it } from 'vitest'
import { checkMail } from '@/server/mail-settings'
import { StartRefused } from '@/server/start-refused'

describe('the settings of the mail server', () => {
	it.each([
		[undefined, undefined],
		['smtps://user:secret@mail.example:465', 'Waymark <portal@centre.example>'],
		['smtp://mail.example', 'portal@centre.example'],
	])('%s and %s are fine', (url, from) => {
		expect(() => checkMail(url, from)).not.toThrow()
	})

	it.each([
		['smtp://mail.example', undefined, 'WAYMARK_MAIL_FROM'],
		[undefined, 'portal@centre.example', 'WAYMARK_SMTP_URL'],
		['mail.example', 'portal@centre.example', 'WAYMARK_SMTP_URL'],
		['https://user:secret@mail.example', 'portal@centre.example', 'WAYMARK_SMTP_URL'],
		['smtp://mail.example', 'nobody', 'WAYMARK_MAIL_FROM'],
	])('%s and %s refuse the start with one sentence that names %s and no password', (url, from, name) => {
		expect(() => checkMail(url, from)).toThrow(StartRefused)
		expect(() => checkMail(url, from)).toThrow(name)
		expect(() => checkMail(url, from)).not.toThrow('secret')
	})
})
