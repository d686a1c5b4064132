import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { sayIn } from '@/lib/i18n/say'
import type { Letter } from '@/lib/mail/message'

/** The reminder of an appointment. It says when and nothing else: somebody else may see the letter. */
export async function appointmentLetter(
	of: { to: string; startsAt: Date; timeZone: string },
	locale: Locale,
): Promise<Letter> {
	const say = await sayIn(locale)
	const when = formatMoment(of.startsAt, locale, of.timeZone)
	return {
		to: of.to,
		subject: say('AppointmentLetter.subject'),
		text: `${say('AppointmentLetter.when', { when })}\n\n${say('AppointmentLetter.change')}\n`,
	}
}
