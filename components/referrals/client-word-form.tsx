import { getTranslations } from 'next-intl/server'
import { ReaderChoices } from '@/components/ui/reader-choices'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'
import { CONFIRMATIONS } from '@/lib/referrals/referral'

/** The code of a slip, and how it went. */
export async function ClientWordForm({ locale, page }: { locale: Locale; page: ReaderPage<unknown> | undefined }) {
	const t = await getTranslations('ConfirmPage')
	return (
		<>
			<ReaderErrors page={page} labels={{ code: t('code'), answer: t('answer') }} />
			<form className="reader-form" noValidate method="post" action={`/api/confirmations?locale=${locale}`}>
				<ReaderField
					name="code"
					label={t('code')}
					hint={t('codeHint')}
					page={page}
					dir="ltr"
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
				/>
				<ReaderChoices
					name="answer"
					legend={t('answer')}
					options={CONFIRMATIONS.map((value) => ({ value, label: t(`answers.${value}`) }))}
					page={page}
				/>
				<button type="submit">{t('send')}</button>
			</form>
		</>
	)
}
