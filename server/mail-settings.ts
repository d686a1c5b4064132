import { StartRefused } from './start-refused'

/**
 * Looks at the settings of the mail server before anything uses them.
 * @throws StartRefused when one of the two is missing or cannot be right; the address may hold a password and is never shown
 */
export function checkMail(url: string | undefined, from: string | undefined): void {
	if (!url && !from) return
	if (!url || !from)
		throw new StartRefused(
			`${url ? 'WAYMARK_MAIL_FROM' : 'WAYMARK_SMTP_URL'} is missing: letters go out only when both are set (docs/operations.md).`,
		)
	if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol))
		throw new StartRefused('WAYMARK_SMTP_URL is not an address such as smtps://user:password@mail.example:465.')
	if (!/^[^\r\n]*[^\s@]+@[^\s@]+[^\r\n]*$/.test(from))
		throw new StartRefused('WAYMARK_MAIL_FROM is not an address such as Waymark <portal@centre.example>.')
}
