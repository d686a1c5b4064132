import { useTranslations } from 'next-intl'
import { LOCALE_NAMES, LOCALES, type Locale, languageTagOf } from '@/lib/i18n/locales'

/** The page in the other languages. Folded away: staff rarely need it. */
export function StaffLanguages({ locale, path }: { locale: Locale; path: string }) {
	const t = useTranslations('StaffLayout')
	return (
		<details className="text-sm">
			<summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-accent">
				<span aria-hidden="true">文A</span> {t('language')}: {LOCALE_NAMES[locale]}
			</summary>
			<ul className="flex flex-wrap gap-x-4">
				{LOCALES.map((other) => (
					<li key={other}>
						<a
							className="inline-flex min-h-11 items-center"
							href={`/${other}${path}`}
							lang={languageTagOf(other)}
							aria-current={other === locale ? 'true' : undefined}
						>
							{LOCALE_NAMES[other]}
						</a>
					</li>
				))}
			</ul>
		</details>
	)
}
