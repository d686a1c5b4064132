import { getTranslations } from 'next-intl/server'
import { FeedbackForm } from '@/components/feedback/feedback-form'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { JsonLd } from '@/components/layout/json-ld'
import { SitePage } from '@/components/layout/site-page'
import { CarryLinks } from '@/components/packs/carry-links'
import { factWordsOf } from '@/lib/facts/wording'
import type { GuideEntry, PublishedGuide } from '@/lib/guides/guide'
import { renderGuideText } from '@/lib/guides/markdown'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { scopeOfGuide } from '@/lib/packs/documents/pack'
import { GuideArticle } from './guide-article'

type Props = {
	guide: PublishedGuide
	/** All guides, to find those to go on with. */
	guides: GuideEntry[]
	destinations: { slug: string; country: string }[]
	locale: Locale
	/** Public address of the portal. */
	origin: string
}

/** The page of a guide, of a destination or of none. */
export async function GuidePage({ guide, guides, destinations, locale, origin }: Props) {
	const t = await getTranslations('GuidePage')
	const topics = await getTranslations('Topics')
	const [words, readerWords] = await Promise.all([factWordsOf(guide.locale), factWordsOf(locale)])
	const { html, sections } = renderGuideText(guide.text, guide.figures, words, locale)
	const { destination } = guide
	const above = destination
		? [{ path: `/guides/${destination.slug}`, name: countryName(destination.country, locale) }]
		: []
	const next = destination
		? guides
				.filter((one) => one.destination === destination.slug && one.path !== guide.path)
				.map((one) => ({ path: one.path, name: topics(one.topic) }))
		: destinations.map((one) => ({ path: one.slug, name: countryName(one.country, locale) }))
	return (
		<SitePage locale={locale} path={`/guides/${guide.path}`} wide>
			<Breadcrumb locale={locale} origin={origin} above={above} />
			<GuideArticle {...{ guide, locale, html, sections, words, readerWords, origin }} />
			<FeedbackForm guide={guide.path} locale={locale} />
			<CarryLinks locale={locale} scope={scopeOfGuide(guide.path)} />
			<nav className="next" aria-labelledby="next">
				<h2 id="next">{destination ? t('more') : t('moreNeutral')}</h2>
				<ul className="plain">
					{next.map(({ path, name }) => (
						<li key={path}>
							<a href={`/${locale}/guides/${path}`}>{name}</a>
						</li>
					))}
				</ul>
			</nav>
			<JsonLd
				data={{
					'@type': 'Article',
					headline: guide.title,
					description: guide.summary,
					inLanguage: languageTagOf(guide.locale),
					dateModified: guide.publishedAt.toISOString(),
					license: 'https://creativecommons.org/licenses/by/4.0/',
					isAccessibleForFree: true,
					author: { '@type': 'Organization', name: guide.responsible },
				}}
			/>
		</SitePage>
	)
}
