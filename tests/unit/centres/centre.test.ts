import { describe, expect, it } from 'vitest'
import { timeZoneName, wordOpeningHours } from '@/lib/centres/centre'
import { LOCALES } from '@/lib/i18n/locales'

const plain = (text: string) => text.replace(/[\s\u2009\u202f]+/g, ' ').replace(/[–—-]/g, '-')

describe('wordOpeningHours', () => {
	it('joins days in a row and keeps the others apart', () => {
		const [hours] = wordOpeningHours([{ days: [5, 1, 2, 3, 7], opens: '09:00', closes: '16:30' }], 'fr')
		expect(plain(hours?.days ?? '')).toBe('lundi - mercredi, vendredi et dimanche')
		expect(plain(hours?.times ?? '')).toBe('09:00 - 16:30')
	})

	it.each(LOCALES)('can be read in %s', (locale) => {
		const [hours] = wordOpeningHours([{ days: [1, 2], opens: '09:00', closes: '16:00' }], locale)
		expect(hours?.days).toMatch(/\p{L}/u)
		expect(hours?.times).toMatch(/\p{Nd}/u)
	})
})

describe('timeZoneName', () => {
	it('is what people call it', () => {
		expect(timeZoneName('Europe/Tirane', 'en')).toBe('Central European Time')
	})
})
