import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { QuestionFile } from '@/lib/questions/question'

/** What went to and fro, the first on top. */
export async function QuestionLetters({ question, locale }: { question: QuestionFile; locale: Locale }) {
	const t = await getTranslations('QuestionPage')
	if (question.erased) return <p className="notice">{t('erased')}</p>
	return (
		<ol className="grid max-w-3xl gap-3">
			{question.messages.map((message) => (
				<li
					key={message.id}
					className="rounded-lg border border-s-4 border-line p-4 data-[kind=answer]:border-s-accent data-[kind=answer]:bg-tint"
					data-kind={message.kind}
				>
					<p className="text-sm text-soft">
						<strong className="text-ink">{t(`kind.${message.kind}`)}</strong> ·{' '}
						<time dateTime={message.at}>{formatDay(message.at.slice(0, 10), locale)}</time>
						{message.by !== null && (
							<>
								{' · '}
								<bdi>{message.by}</bdi>
							</>
						)}
					</p>
					<p className="whitespace-pre-wrap break-words" dir="auto">
						{message.text}
					</p>
				</li>
			))}
		</ol>
	)
}
