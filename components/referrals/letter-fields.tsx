import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

type Props = {
	locale: Locale
	/** The address of the service in the directory, if there is one, and its language. */
	email: string
	letterLocale: Locale
	/** Whether letters go out at all. */
	mailWorks: boolean
}

/** Where the link goes by e-mail, and in which language. */
export async function LetterFields({ locale, email, letterLocale, mailWorks }: Props) {
	const t = await getTranslations('LinkPage')
	return (
		<div className="grid max-w-3xl gap-5 sm:grid-cols-2">
			<Field
				name="email"
				type="email"
				dir="ltr"
				label={t('email')}
				hint={[t('emailHint'), mailWorks ? '' : t('emailOff')].join(' ').trim()}
				initial={email}
				autoComplete="off"
				optional
			/>
			<Select
				name="letterLocale"
				label={t('letterLocale')}
				options={LOCALES.map((value) => ({ value, label: languageName(value, locale) }))}
				initial={letterLocale}
			/>
		</div>
	)
}
