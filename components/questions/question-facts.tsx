import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'
import type { QuestionFile } from '@/lib/questions/question'

/** Where a question stands and how the answer is to be given. */
export async function QuestionFacts({ question, locale }: { question: QuestionFile; locale: Locale }) {
	const [t, list, topics, desk] = await Promise.all([
		getTranslations('QuestionPage'),
		getTranslations('QuestionList'),
		getTranslations('Topics'),
		getTranslations('FeedbackDesk'),
	])
	const { topic, closure, heldFor, email } = question
	const rows: [string, ReactNode][] = [
		[
			list('status'),
			<span key="status">
				<span className="badge">{list(question.held ? 'held' : question.status)}</span>
				{question.overdue && <strong className="text-danger"> {list('late')}</strong>}
			</span>,
		],
		[t('heldFor'), question.held && heldFor && desk(`heldFor.${heldFor}`)],
		[t('askedOn'), formatDay(question.askedAt.slice(0, 10), locale)],
		[t('topic'), topic && (topic === 'other' ? list('otherTopic') : topics(topic))],
		[t('language'), languageName(question.language, locale)],
		[list('assigned'), question.assigned && <bdi key="assigned">{question.assigned}</bdi>],
		[
			t('reply'),
			email ? (
				<span key="email">
					<a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
						<bdi dir="ltr">{email}</bdi>
					</a>
					<br />
					<span className="text-soft">{t('byEmail')}</span>
				</span>
			) : (
				t('byCode')
			),
		],
		[
			t('closed'),
			closure && (
				<span key="closure">
					{t(`reason.${closure.reason}`)} · <bdi>{closure.by}</bdi> · {formatDay(closure.at.slice(0, 10), locale)}
				</span>
			),
		],
	]
	return (
		<dl className="facts">
			{rows
				.filter(([, value]) => value)
				.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
		</dl>
	)
}
