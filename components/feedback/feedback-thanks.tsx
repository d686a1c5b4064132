import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'
import { ExplainForm } from './explain-form'
import { FeedbackForm } from './feedback-form'

type Props = {
	locale: Locale
	/** By which words can be added; empty: they cannot, or have been. */
	reference: string
	/** What follows `/guides/`; empty: unknown. */
	guide: string
	/** Words have arrived. */
	sent: boolean
	/** What came back with a form that could not be taken. */
	page: ReaderPage | undefined
}

/** What follows the press of a button at the end of a guide. */
export async function FeedbackThanks({ locale, reference, guide, sent, page }: Props) {
	const t = await getTranslations('FeedbackPage')
	const text = page?.values.text
	return (
		<>
			<h1>{page ? t('title') : t('thanks')}</h1>
			<ReaderErrors page={page} labels={{ text: t('text') }} />
			{!page && <p className="lead">{t(sent ? 'arrived' : reference ? 'counted' : 'howTo')}</p>}
			{reference && !sent && <ExplainForm {...{ locale, reference, guide, page }} />}
			{page && !reference && (
				<>
					{text && (
						<blockquote className="typed" dir="auto">
							{text}
						</blockquote>
					)}
					{guide && <FeedbackForm locale={locale} guide={guide} text={text} />}
				</>
			)}
			<p>{t.rich('ask', { centres: (words) => <a href={`/${locale}/centres`}>{words}</a> })}</p>
			<ul className="plain">
				{guide && (
					<li>
						<a href={`/${locale}/guides/${guide}`}>{t('back')}</a>
					</li>
				)}
				<li>
					<a href={`/${locale}`}>{t('start')}</a>
				</li>
			</ul>
		</>
	)
}
