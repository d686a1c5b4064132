import type { Figure } from '@/lib/facts/figure'
import type { Locale } from '@/lib/i18n/locales'
import type { NeutralTopic, Topic } from './topic'

/** An official page a guide rests on. */
export type Source = { title: string; publisher: string; url: string; checkedOn: string }

/** A guide as a reader gets it; days are ISO dates. */
export type PublishedGuide = {
	/** What follows `/guides/`: `austria/work` */
	path: string
	topic: Topic | NeutralTopic
	destination: { slug: string; country: string } | null
	responsible: string
	/** The language of the text: the one asked for, or English where there is no translation. */
	locale: Locale
	/** The languages it is published in. */
	locales: Locale[]
	title: string
	summary: string
	answers: string[]
	text: string
	publishedAt: Date
	reviewedOn: string
	reviewBy: string
	/** A translation that no native reader has compared with its source. */
	unreviewed: boolean
	/** A translation whose source has changed in substance since. */
	outdated: boolean
	figures: Figure[]
	sources: Source[]
}

/** A guide in a list: enough to link to it and to say how fresh it is. */
export type GuideEntry = {
	path: string
	topic: Topic | NeutralTopic
	destination: string | null
	/** The language of title, summary and answers: the one asked for, or English. */
	locale: Locale
	title: string
	summary: string
	answers: string[]
	reviewedOn: string
	reviewBy: string
}

/** What a page has to warn of before anybody relies on it, worst first. */
export type GuideNotice = 'untranslated' | 'outdated' | 'review-passed' | 'expired' | 'unconfirmed' | 'unreviewed'

/**
 * The warnings of a guide page.
 * @param asked the locale of the page
 * @param day ISO date, today
 */
export function noticesOf(guide: PublishedGuide, asked: Locale, day: string): GuideNotice[] {
	const notices: GuideNotice[] = []
	if (guide.locale !== asked) notices.push('untranslated')
	if (guide.outdated) notices.push('outdated')
	if (guide.reviewBy < day) notices.push('review-passed')
	if (guide.figures.some((figure) => figure.expired)) notices.push('expired')
	if (guide.figures.some((figure) => !figure.confirmed)) notices.push('unconfirmed')
	if (guide.unreviewed) notices.push('unreviewed')
	return notices
}
