import { LOCALE_NAMES, LOCALES, type Locale, languageTagOf } from '@/lib/i18n/locales'

/** A page in all languages, each under its own name. */
export function LanguageLinks({ locale, path }: { locale: Locale; path: string }) {
	return (
		<ul className="tongues">
			{LOCALES.map((one) => (
				<li key={one}>
					<a
						href={`/${one}${path}`}
						lang={languageTagOf(one)}
						hrefLang={languageTagOf(one)}
						aria-current={one === locale ? 'true' : undefined}
					>
						{LOCALE_NAMES[one]}
					</a>
				</li>
			))}
		</ul>
	)
}
