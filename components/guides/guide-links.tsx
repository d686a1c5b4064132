import { getTranslations } from 'next-intl/server'
import type { GuideEntry } from '@/lib/guides/guide'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'

/** Guides to go on with: their topic, and their title in the language they are written in. */
export async function GuideLinks({
	guides,
	locale,
	level = 'h3',
}: {
	guides: GuideEntry[]
	locale: Locale
	level?: 'h2' | 'h3'
}) {
	const [topics, common] = await Promise.all([getTranslations('Topics'), getTranslations('Common')])
	const Heading = level
	return (
		<ul className="cards">
			{guides.map((guide) => {
				const foreign = guide.locale !== locale
				return (
					<li key={guide.path}>
						<Heading>
							<a href={`/${locale}/guides/${guide.path}`}>{topics(guide.topic)}</a>
						</Heading>
						<p lang={foreign ? languageTagOf(guide.locale) : undefined} dir={foreign ? 'ltr' : undefined}>
							{guide.summary}
						</p>
						{foreign && <small>{common('inEnglish')}</small>}
					</li>
				)
			})}
		</ul>
	)
}
