import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { OpenTest } from '@/lib/sessions/session'

type Props = { test: OpenTest; phase: 'before' | 'after'; answers: number[]; before: number[] | null; locale: Locale }

/** Before: thanks. After: how many were right each time, and which page to reread for those that were not. */
export async function TestResult({ test, phase, answers, before, locale }: Props) {
	const t = await getTranslations('SessionTest')
	if (phase === 'before') return <p role="status">{t('thanksBefore')}</p>
	const total = test.questions.length
	const right = (of: number[]) => test.questions.filter((question, at) => of[at] === question.right).length
	const wrong = test.questions.filter((question, at) => answers[at] !== question.right)
	return (
		<div role="status">
			<p className="lead">
				{before
					? t('bothRight', { before: right(before), after: right(answers), total })
					: t('right', { after: right(answers), total })}
			</p>
			{wrong.length === 0 ? (
				<p>{t('allRight')}</p>
			) : (
				<>
					<h2>{t('reread')}</h2>
					<ul lang={test.language}>
						{wrong.map((question) => (
							<li key={question.text} dir="auto">
								{question.text} → <b>{question.options[question.right]}</b>
								{question.guide && (
									<>
										{' · '}
										<a href={`/${locale}/guides/${question.guide}`} lang={locale}>
											{t('guide')}
										</a>
									</>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	)
}
