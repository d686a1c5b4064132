import { getTranslations } from 'next-intl/server'
import type { GuideEntry } from '@/lib/guides/guide'
import { TOPICS } from '@/lib/guides/topic'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'
import { GuideLinks } from './guide-links'

/** The guides of a destination, how fresh they are, what is missing, and what to do next. */
export async function DestinationGuides({
	locale,
	slug,
	guides,
}: {
	locale: Locale
	slug: string
	guides: GuideEntry[]
}) {
	const [t, topics, common, finder, feed] = await Promise.all([
		getTranslations('DestinationPage'),
		getTranslations('Topics'),
		getTranslations('Common'),
		getTranslations('PermitFinder'),
		getTranslations('Feed'),
	])
	const written = new Set<string>(guides.map((guide) => guide.topic))
	const missing = TOPICS.filter((topic) => !written.has(topic)).map((topic) => topics(topic))
	const oldest = guides.map((guide) => guide.reviewedOn).sort()[0]
	return (
		<>
			{oldest && <p className="fresh">{common('lastReviewed', { date: formatDay(oldest, locale) })}</p>}
			<h2>{t('guides')}</h2>
			<GuideLinks guides={guides} locale={locale} />
			{missing.length > 0 && <p className="soft">{t('coming', { topics: joinWords(missing, locale) })}</p>}
			<nav aria-labelledby="steps">
				<h2 id="steps">{t('nextSteps')}</h2>
				<ul className="plain">
					<li>
						<a href={`/${locale}/routes/${slug}`}>{t('permits')}</a>
					</li>
					<li>
						<a href={`/${locale}/routes?to=${slug}`}>{finder('title')}</a>
					</li>
					<li>
						<a href={`/${locale}/checklist/${slug}`}>{t('checklist')}</a>
					</li>
					<li>
						<a href={`/${locale}/compare?a=${slug}`}>{t('compare')}</a>
					</li>
					<li>
						<a href={`/${locale}/services#${slug}`}>{t('services')}</a>
					</li>
					<li>
						<a href={`/api/feeds/${locale}/${slug}`}>{feed('link')}</a>
					</li>
				</ul>
			</nav>
		</>
	)
}
