import { getTranslations } from 'next-intl/server'
import { FactValue } from '@/components/guides/fact-value'
import { GuideText } from '@/components/guides/guide-text'
import type { FactWords } from '@/lib/facts/wording'
import { renderGuideText } from '@/lib/guides/markdown'
import type { Topic } from '@/lib/guides/topic'
import { formatDay } from '@/lib/i18n/day'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { type PermitRoute, routeName } from '@/lib/routes/route'
import { QualifiesList } from './qualifies-list'

type Props = {
	route: PermitRoute
	locale: Locale
	/** In the language of the route's texts. */
	words: FactWords
	/** In the reader's language. */
	readerWords: FactWords
}

/** A way into a country: who qualifies, what is asked, and the steps in order. */
export async function RouteDetails({ route, locale, words, readerWords }: Props) {
	const [t, topics, common] = await Promise.all([
		getTranslations('RouteDetails'),
		getTranslations('Topics'),
		getTranslations('Common'),
	])
	const own = route.locale === locale ? {} : { lang: languageTagOf(route.locale), dir: directionOf(route.locale) }
	const sentence = (markdown: string) => renderGuideText(markdown, route.figures, words, locale).html
	const figureOf = (key: string | null) => route.figures.find((figure) => figure.key === key)
	const guideName = (path: string) => topics(path.slice(path.indexOf('/') + 1) as Topic)
	return (
		<section className="route" aria-labelledby={routeName(route.key)}>
			<h2 id={routeName(route.key)} {...own}>
				{route.title}
			</h2>
			{route.status !== 'open' && (
				<p className="note warn">{t(route.status === 'closed' ? 'closed' : 'doesNotExist')}</p>
			)}
			{route.locale !== locale && <p className="note">{t('untranslated')}</p>}
			<div {...own}>
				<GuideText html={sentence(route.summary)} />
			</div>
			{route.status !== 'none' && (
				<>
					<h3>{t('who')}</h3>
					<QualifiesList route={route} words={readerWords} locale={locale} />
				</>
			)}
			{route.conditions.length > 0 && (
				<>
					<h3>{t('conditions')}</h3>
					<div {...own}>
						<GuideText html={sentence(route.conditions.map((one) => `- ${one}`).join('\n'))} />
					</div>
				</>
			)}
			{route.steps.length > 0 && (
				<>
					<h3>{t('steps')}</h3>
					<ol className="route-steps">
						{route.steps.map((step) => {
							const [fee, duration] = [figureOf(step.fee), figureOf(step.duration)]
							return (
								<li key={step.title}>
									<b {...own}>{step.title}</b>
									<p>{t.rich('where', { place: () => <span {...own}>{step.where}</span> })}</p>
									{step.documents.length > 0 && (
										<details>
											<summary className="fold">{t('documents')}</summary>
											<ul {...own}>
												{step.documents.map((paper) => (
													<li key={paper}>{paper}</li>
												))}
											</ul>
										</details>
									)}
									{fee && (
										<p>
											{t('fee')}: <FactValue fact={fee} words={readerWords} />
										</p>
									)}
									{duration && (
										<p>
											{t('duration')}: <FactValue fact={duration} words={readerWords} />
										</p>
									)}
									{step.guide && step.guide !== route.guide && (
										<p>
											<a href={`/${locale}/guides/${step.guide}`}>{t('more', { topic: guideName(step.guide) })}</a>
										</p>
									)}
								</li>
							)
						})}
					</ol>
				</>
			)}
			<p>
				<a href={`/${locale}/guides/${route.guide}`}>{t('more', { topic: guideName(route.guide) })}</a>
			</p>
			<p className="soft">
				<small>
					{common('checkedOn', { date: formatDay(route.checkedOn, locale) })}
					{route.since && <> · {t('since', { date: formatDay(route.since, locale) })}</>} · {t('sources')}:{' '}
					{route.sources.map((source, index) => (
						<span key={source.url}>
							{index > 0 && ' · '}
							<a href={source.url}>
								<bdi>{source.publisher}</bdi>
							</a>
						</span>
					))}
				</small>
			</p>
		</section>
	)
}
