import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import type { ReaderPage } from '@/lib/forms/reader-form'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { ANSWER_WITHIN_DAYS, KEPT_DAYS, MOST_QUESTION, type OwnQuestion as Own } from '@/lib/questions/question'

type Props = {
	question: Own
	/** The code that opened it; the follow-up question is sent with it. */
	code: string
	locale: Locale
	page: ReaderPage<unknown> | undefined
	/** A follow-up question has just arrived. */
	followedUp: boolean
}

/** A question as whoever asked it sees it: where it stands, the answer, and room for one follow-up question. */
export async function OwnQuestion({ question, code, locale, page, followedUp }: Props) {
	const t = await getTranslations('AnswersPage')
	const day = (at: string) => formatDay(at.slice(0, 10), locale)
	const { centre, status } = question
	return (
		<>
			<ReaderErrors page={page} labels={{ text: t('followUp') }} />
			{followedUp && (
				<p role="status" className="note">
					{t('followedUp')}
				</p>
			)}
			<p className="lead">
				{t.rich(`status.${status}`, {
					centre: centre.name,
					date: day(question.settledAt ?? question.askedAt),
					days: ANSWER_WITHIN_DAYS,
					bdi: (name) => <bdi>{name}</bdi>,
				})}
			</p>
			{status === 'closed' && (
				<p>{t.rich('closedHelp', { centres: (words) => <a href={`/${locale}/centres#${centre.slug}`}>{words}</a> })}</p>
			)}
			<ol className="letters">
				{question.messages.map((message) => (
					<li key={message.id} className={message.kind === 'answer' ? 'letter from-centre' : 'letter'}>
						<h2>
							{t(`kind.${message.kind}`)} <small>{day(message.at)}</small>
						</h2>
						<p className="words" dir="auto">
							{message.text}
						</p>
					</li>
				))}
			</ol>
			{question.mayFollowUp && (
				<form className="reader-form" noValidate method="post" action={`/api/answers?locale=${locale}`}>
					<input type="hidden" name="code" value={code} />
					<ReaderField
						name="text"
						label={t('followUp')}
						hint={t('followUpHint', { max: MOST_QUESTION })}
						page={page}
						lines={5}
					/>
					<button type="submit">{t('send')}</button>
				</form>
			)}
			<p className="soft">{t('erased', { days: KEPT_DAYS })}</p>
		</>
	)
}
