import { getTranslations } from 'next-intl/server'
import { ReaderField } from '@/components/ui/reader-field'
import { Trap } from '@/components/ui/trap'
import { MOST_FEEDBACK } from '@/lib/feedback/feedback'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'

type Props = { locale: Locale; reference: string; guide: string; page: ReaderPage | undefined }

/** Words to a verdict that has been counted already. */
export async function ExplainForm({ locale, reference, guide, page }: Props) {
	const t = await getTranslations('FeedbackPage')
	return (
		<form className="reader-form" noValidate method="post" action={`/api/feedback?locale=${locale}`}>
			<input type="hidden" name="ref" value={reference} />
			<input type="hidden" name="guide" value={guide} />
			<Trap />
			<ReaderField name="text" label={t('text')} hint={t('textHint', { max: MOST_FEEDBACK })} page={page} lines={6} />
			<button type="submit">{t('send')}</button>
		</form>
	)
}
