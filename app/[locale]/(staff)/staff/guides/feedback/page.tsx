import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FeedbackCounts } from '@/components/feedback/feedback-counts'
import { FeedbackFilter } from '@/components/feedback/feedback-filter'
import { FeedbackItem } from '@/components/feedback/feedback-item'
import { MissedSearches } from '@/components/search/missed-searches'
import { Pager } from '@/components/ui/pager'
import { may } from '@/lib/access/policy'
import { countFeedback, FEEDBACK_ROWS, feedbackLocalesOf, listFeedback } from '@/lib/feedback/read'
import { feedbackFilterSchema } from '@/lib/feedback/schema'
import { listMisses } from '@/lib/search/misses/read'
import { staffPage } from '../../staff-page'
import { markSeenAction, resolveFeedbackAction } from './actions'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'FeedbackDesk' })
	return { title: t('title') }
}

/** What readers say of the guides: counted, and in their own words. */
export default async function FeedbackPage({ params, searchParams }: Props) {
	const filter = feedbackFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/guides/feedback', 'feedback.read', async (actor, locale) => {
		const t = await getTranslations('FeedbackDesk')
		const [counts, { rows, total, held }, misses] = [
			await countFeedback(actor),
			await listFeedback(actor, filter),
			await listMisses(actor),
		]
		const { page, ...narrowed } = filter
		const pages = Math.ceil(total / FEEDBACK_ROWS)
		const viewOf = (more: Record<string, string | number | undefined>) =>
			new URLSearchParams(
				Object.entries({ ...narrowed, ...more }).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
			).toString()
		const actions = may(actor, 'feedback.resolve')
			? { markSeen: markSeenAction, resolve: resolveFeedbackAction }
			: undefined
		return (
			<div className="grid grid-cols-1 gap-8">
				<h1>{t('title')}</h1>
				<FeedbackCounts counts={counts} locale={locale} />
				<MissedSearches misses={misses} locale={locale} />
				<section className="grid gap-3" aria-labelledby="words">
					<h2 id="words">{t('words')}</h2>
					<FeedbackFilter chosen={filter} guides={counts} locales={feedbackLocalesOf(actor)} />
					{held > 0 && filter.state !== 'held' && (
						<p>
							<a href={`?${viewOf({ state: 'held' })}`}>{t('held', { count: held })}</a>
						</p>
					)}
					{rows.length === 0 && <p className="text-soft">{t('none')}</p>}
					<ul className="grid gap-3">
						{rows.map((item) => (
							<FeedbackItem key={item.id} item={item} locale={locale} view={viewOf({ page })} actions={actions} />
						))}
					</ul>
					<Pager
						page={page}
						pages={pages}
						href={(other) => `?${viewOf({ page: other })}`}
						labels={{
							pages: t('pages'),
							previous: t('previous'),
							next: t('next'),
							current: t('page', { page, pages }),
						}}
					/>
				</section>
			</div>
		)
	})
}
