import { describe, expect, it } from 'vitest'
import { noticesOf, type PublishedGuide } from '@/lib/guides/guide'

const guide = {
	path: 'austria/work',
	locale: 'ar',
	reviewBy: '2027-02-21',
	outdated: false,
	unreviewed: false,
	figures: [],
} as unknown as PublishedGuide

describe('noticesOf', () => {
	it('says nothing of a fresh, reviewed translation', () => {
		expect(noticesOf(guide, 'ar', '2027-02-21')).toEqual([])
	})

	it('warns of everything, worst first', () => {
		const bad = {
			...guide,
			outdated: true,
			unreviewed: true,
			figures: [
				{ expired: true, confirmed: true },
				{ expired: false, confirmed: false },
			],
		} as unknown as PublishedGuide
		expect(noticesOf(bad, 'fr', '2027-02-22')).toEqual([
			'untranslated',
			'outdated',
			'review-passed',
			'expired',
			'unconfirmed',
			'unreviewed',
		])
	})
})
