import { getTranslations } from 'next-intl/server'
import { ReaderChoices } from '@/components/ui/reader-choices'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'
import { type OpenTest, PHASES } from '@/lib/sessions/session'

type Props = { session: string; test: OpenTest; locale: Locale; page: ReaderPage<unknown> | undefined }

/** A card of a test. The right answers are not in it. */
export async function TestForm({ session, test, locale, page }: Props) {
	const t = await getTranslations('SessionTest')
	const labels = Object.fromEntries(test.questions.map((question, at) => [`q${at}`, question.text]))
	const stars = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: t(`satisfied.${value}`) }))
	return (
		<>
			<ReaderErrors page={page} labels={{ ...labels, card: t('card'), phase: t('phase') }} />
			<form
				className="reader-form"
				noValidate
				method="post"
				action={`/api/session-tests?locale=${locale}&session=${session}`}
			>
				<ReaderField
					name="card"
					label={t('card')}
					hint={t('cardHint')}
					page={page}
					inputMode="numeric"
					autoComplete="off"
				/>
				<ReaderChoices
					name="phase"
					legend={t('phase')}
					options={PHASES.map((value) => ({ value, label: t(`phases.${value}`) }))}
					page={page}
				/>
				<div lang={test.language} dir="auto" className="reader-form">
					{test.questions.map((question, at) => (
						<ReaderChoices
							key={question.text}
							name={`q${at}`}
							legend={question.text}
							options={question.options.map((label, value) => ({ value: String(value), label }))}
							page={page}
						/>
					))}
				</div>
				<ReaderChoices name="satisfaction" legend={t('satisfaction')} options={stars} page={page} />
				<button type="submit">{t('send')}</button>
			</form>
		</>
	)
}
