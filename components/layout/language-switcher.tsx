import { getTranslations } from 'next-intl/server'
import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'
import { Icon } from './icon'
import { LanguageLinks } from './language-links'

/** All languages, each under its own name, leading to the same page; opens without script. */
export async function LanguageSwitcher({ locale, path }: { locale: Locale; path: string }) {
	const t = await getTranslations('SiteHeader')
	return (
		<details className="languages">
			<summary>
				<Icon name="globe" />
				<span className="hidden-word">{t('language')}: </span>
				{LOCALE_NAMES[locale]}
			</summary>
			<LanguageLinks locale={locale} path={path} />
		</details>
	)
}
