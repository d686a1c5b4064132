import { getTranslations } from 'next-intl/server'
import { ReadingTools } from '@/components/reading/reading-tools'
import type { FactWords } from '@/lib/facts/wording'
import type { PublishedGuide } from '@/lib/guides/guide'
import type { GuideSection } from '@/lib/guides/markdown'
import { formatDay } from '@/lib/i18n/day'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { EmergencyBox } from './emergency-box'
import { FactList } from './fact-list'
import { GuideNotices } from './guide-notices'
import { GuideText } from './guide-text'

type Props = {
	guide: PublishedGuide
	locale: Locale
	/** The text as `renderGuideText` made it. */
	html: string
	sections: GuideSection[]
	/** In the language of the text. */
	words: FactWords
	/** In the reader's language. */
	readerWords: FactWords
	/** Public address of the portal. */
	origin: string
}

/** A guide: what it answers, how fresh it is and who says so, the text, its figures and its sources. */
export async function GuideArticle({ guide, locale, html, sections, words, readerWords, origin }: Props) {
	const [t, common] = await Promise.all([getTranslations('GuidePage'), getTranslations('Common')])
	// English text on a page in another language says so to browsers and screen readers, part by part.
	const own = guide.locale === locale ? {} : { lang: languageTagOf(guide.locale), dir: directionOf(guide.locale) }
	const urgent = guide.topic === 'rights' || guide.topic === 'safe-migration'
	return (
		<article className="guide">
			<header>
				<h1 {...own}>{guide.title}</h1>
				<p className="lead" {...own}>
					{guide.summary}
				</p>
				<p className="fresh">
					<b>{common('lastReviewed', { date: formatDay(guide.reviewedOn, locale) })}</b> ·{' '}
					{t('reviewBy', { date: formatDay(guide.reviewBy, locale) })} ·{' '}
					{t.rich('responsible', { name: guide.responsible, bdi: (name) => <bdi>{name}</bdi> })}
				</p>
				<ReadingTools {...{ locale, origin }} path={guide.path} title={guide.title} />
				<GuideNotices guide={guide} locale={locale} />
				{urgent && <EmergencyBox figures={guide.figures} words={words} locale={locale} />}
				<section className="answers">
					<h2>{t('answers')}</h2>
					<ul {...own}>
						{guide.answers.map((answer) => (
							<li key={answer}>{answer}</li>
						))}
					</ul>
				</section>
			</header>
			<nav className="contents" aria-labelledby="contents">
				<h2 id="contents">{t('contents')}</h2>
				<ol>
					{sections.map(({ id, title }) => (
						<li key={id} {...own}>
							<a href={`#${id}`}>{title}</a>
						</li>
					))}
					{guide.figures.length > 0 && (
						<li>
							<a href="#figures">{t('figures')}</a>
						</li>
					)}
					<li>
						<a href="#sources">{t('sources')}</a>
					</li>
				</ol>
			</nav>
			<div className="body">
				<div {...own}>
					<GuideText html={html} />
				</div>
				{guide.figures.length > 0 && (
					<section aria-labelledby="figures">
						<h2 id="figures">{t('figures')}</h2>
						<FactList figures={guide.figures} words={readerWords} locale={locale} />
					</section>
				)}
				<section aria-labelledby="sources">
					<h2 id="sources">{t('sources')}</h2>
					<ul className="sources">
						{guide.sources.map((source) => (
							<li key={source.url}>
								<a href={source.url}>
									<bdi>{source.title}</bdi>
								</a>{' '}
								<small>
									<bdi>{source.publisher}</bdi> · {common('checkedOn', { date: formatDay(source.checkedOn, locale) })}
								</small>
							</li>
						))}
					</ul>
				</section>
			</div>
		</article>
	)
}
