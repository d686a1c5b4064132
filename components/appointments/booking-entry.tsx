import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'

/** Where the code of a booking is typed in. */
export async function BookingEntry({ locale, page }: { locale: Locale; page: ReaderPage<unknown> | undefined }) {
	const t = await getTranslations('BookingPage')
	return (
		<>
			<ReaderErrors page={page} labels={{ code: t('code') }} />
			<form className="reader-form" noValidate method="post" action={`/api/bookings?locale=${locale}`}>
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
				<button type="submit">{t('show')}</button>
			</form>
		</>
	)
}
