import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClosingForm } from '@/components/questions/closing-form'
import { QuestionFacts } from '@/components/questions/question-facts'
import { QuestionLetters } from '@/components/questions/question-letters'
import { ReplyForm } from '@/components/questions/reply-form'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { languageName } from '@/lib/i18n/names'
import { findQuestion } from '@/lib/questions/read'
import { staffPage } from '../../staff-page'
import { answerQuestionAction, closeQuestionAction, takeQuestionAction } from './actions'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'QuestionPage' })
	return { title: t('title') }
}

/** One question: read it, take it on, answer it, or close it. */
export default async function QuestionPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/questions/${id}`, 'question.read', async (actor, locale) => {
		const t = await getTranslations('QuestionPage')
		const question = await findQuestion(actor, id)
		if (!question) notFound()
		const { status, version, erased, assignedTo } = question
		return (
			<div className="grid grid-cols-1 gap-6">
				<h1>{t('title')}</h1>
				<div className="card">
					<QuestionFacts question={question} locale={locale} />
				</div>
				<QuestionLetters question={question} locale={locale} />
				{status === 'waiting' && assignedTo !== actor.account && (
					<Form action={takeQuestionAction} labels={{}} hidden={{ id }} version={version} className="actions">
						<Submit quiet>{t('take')}</Submit>
					</Form>
				)}
				{status !== 'closed' && !erased && (
					<ReplyForm
						action={answerQuestionAction}
						question={question}
						language={languageName(question.language, locale)}
					/>
				)}
				{status === 'waiting' && <ClosingForm action={closeQuestionAction} question={question} />}
			</div>
		)
	})
}
