import { useTranslations } from 'next-intl'
import type { GuideText } from '@/lib/guides/text'
import { Fold } from './fold'

/** The English text as it is written, beside the translation of it. */
export function EnglishBeside({ english }: { english: GuideText }) {
	const t = useTranslations('TextForm')
	return (
		<Fold title={t('english')} open scrolls>
			<div className="grid gap-3" lang="en" dir="ltr">
				<p className="font-bold">{english.title}</p>
				<p>{english.summary}</p>
				<ul className="list-disc ps-5">
					{english.answers.map((answer) => (
						<li key={answer}>{answer}</li>
					))}
				</ul>
				<div className="as-written border-t border-line pt-3">{english.text}</div>
			</div>
		</Fold>
	)
}
