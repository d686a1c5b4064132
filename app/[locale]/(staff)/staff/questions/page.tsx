import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuestionTable } from '@/components/questions/question-table'
import { QuestionViews } from '@/components/questions/question-views'
import { Pager } from '@/components/ui/pager'
import { listQuestions, QUESTION_ROWS } from '@/lib/questions/read'
import { questionFilterSchema } from '@/lib/questions/schema'
import { staffPage } from '../staff-page'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'QuestionList' })
	return { title: t('title') }
}

/** The questions that people without an account asked the centre. */
export default async function QuestionsPage({ params, searchParams }: Props) {
	const filter = questionFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/questions', 'question.list', async (actor, locale) => {
		const t = await getTranslations('QuestionList')
		const { rows, total, held } = await listQuestions(actor, filter)
		const pages = Math.ceil(total / QUESTION_ROWS)
		const { page, show, mine } = filter
		return (
			<div className="grid grid-cols-1 gap-4">
				<h1>{t('title')}</h1>
				<QuestionViews show={show} mine={mine} held={held} />
				{rows.length === 0 ? <p className="text-soft">{t('none')}</p> : <QuestionTable rows={rows} locale={locale} />}
				<Pager
					page={page}
					pages={pages}
					href={(other) => `?show=${show}${mine ? '&mine=1' : ''}&page=${other}`}
					labels={{
						pages: t('pages'),
						previous: t('previous'),
						next: t('next'),
						current: t('page', { page, pages }),
					}}
				/>
			</div>
		)
	})
}
