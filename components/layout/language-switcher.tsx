import { getTranslations } from 'next-intl/server'
import { directionOf, LOCALE_NAMES, LOCALES, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { Icon } from './icon'

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
			<ul>
				{LOCALES.map((one) => (
					<li key={one}>
						<a
							href={`/${one}${path}`}
							lang={languageTagOf(one)}
							hrefLang={languageTagOf(one)}
							dir={directionOf(one)}
							aria-current={one === locale ? 'true' : undefined}
						>
							{LOCALE_NAMES[one]}
						</a>
					</li>
				))}
			</ul>
		</details>
	)
}
