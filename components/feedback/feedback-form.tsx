import { getTranslations } from 'next-intl/server'
import { Trap } from '@/components/ui/trap'
import { VERDICTS } from '@/lib/feedback/feedback'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
	/** What follows `/guides/` in the guide's address. */
	guide: string
	locale: Locale
	/** Words that came with a form that could not be taken; they are sent along. */
	text?: string | undefined
}

/** Did this answer your question? One press; words may follow on the next page. */
export async function FeedbackForm({ guide, locale, text }: Props) {
	const t = await getTranslations('FeedbackForm')
	return (
		<form className="say" method="post" action={`/api/feedback?locale=${locale}`}>
			<input type="hidden" name="guide" value={guide} />
			{text && <input type="hidden" name="text" value={text} />}
			<Trap />
			<fieldset>
				<legend>{t('question')}</legend>
				{VERDICTS.map((verdict) => (
					<button key={verdict} type="submit" name="verdict" value={verdict}>
						{t(verdict)}
					</button>
				))}
			</fieldset>
		</form>
	)
}
