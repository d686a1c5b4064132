/** What the list of centres is narrowed to; what is not given narrows nothing. */
export type CentreFilter = { country?: string; language?: string; openNow: boolean }

/** Reads the filter off an address; what makes no sense is as if not asked. */
export function readCentreFilter(given: Record<string, string | string[] | undefined>): CentreFilter {
	const { country, language, open } = given
	return {
		...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
		...(typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? { language } : {}),
		openNow: open === 'now',
	}
}
