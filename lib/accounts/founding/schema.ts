import { z } from 'zod'

/** A centre as the operator names it on the command line. */
export const centreSchema = z.object({
	slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the short name has small letters, digits and hyphens'),
	name: z.string().trim().min(2, 'the name is missing'),
	country: z.string().regex(/^[A-Z]{2}$/, 'the country is a code of two capital letters, such as AL'),
	timeZone: z.string().refine(isTimeZone, 'the time zone is an IANA name, such as Europe/Tirane'),
})

/** An administrator as the operator names them on the command line. */
export const administratorSchema = z.object({
	email: z.email('the e-mail address is not one').toLowerCase(),
	name: z.string().trim().min(2, 'the name is missing'),
})

function isTimeZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
	} catch {
		return false
	}
}
