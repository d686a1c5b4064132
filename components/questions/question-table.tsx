import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'
import type { QuestionRow } from '@/lib/questions/question'

/** The questions of the centre; those that wait too long say so in words. */
export async function QuestionTable({ rows, locale }: { rows: QuestionRow[]; locale: Locale }) {
	const [t, topics] = await Promise.all([getTranslations('QuestionList'), getTranslations('Topics')])
	const topicName = (topic: string) => (topic === 'other' ? t('otherTopic') : topics(topic))
	return (
		<section className="table-scroll" aria-label={t('title')}>
			<table>
				<thead>
					<tr>
						<th scope="col">{t('question')}</th>
						<th scope="col">{t('language')}</th>
						<th scope="col">{t('age')}</th>
						<th scope="col">{t('status')}</th>
						<th scope="col" className="max-sm:hidden">
							{t('assigned')}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<td>
								<a
									className="-my-2.5 inline-block py-2.5 text-accent underline"
									href={`/${locale}/staff/questions/${row.id}`}
								>
									{row.topic ? topicName(row.topic) : t('noTopic')}
								</a>
								{row.followUp && <span className="text-soft"> ({t('followUp')})</span>}
							</td>
							<td>{languageName(row.language, locale)}</td>
							<td className="whitespace-nowrap">
								{t('days', { count: row.age })}
								{row.overdue && <strong className="text-danger"> ({t('late')})</strong>}
							</td>
							<td>
								<span className="badge whitespace-nowrap">{t(row.held ? 'held' : row.status)}</span>
							</td>
							<td className="max-sm:hidden">
								<bdi>{row.assigned ?? '–'}</bdi>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
