import { getTranslations } from 'next-intl/server'
import { LOCALE_NAMES, type Locale, languageTagOf } from '@/lib/i18n/locales'

/** The languages a guide can be read in beside the reader's own. */
export async function SecondLanguages({
	locale,
	other,
	path,
	languages,
}: {
	locale: Locale
	other: Locale
	path: string
	languages: Locale[]
}) {
	const t = await getTranslations('BesidePage')
	return (
		<nav aria-labelledby="second">
			<h2 id="second">{t('choose')}</h2>
			<ul className="choices">
				{languages
					.filter((one) => one !== locale)
					.map((one) => (
						<li key={one}>
							<a
								href={`/${locale}/beside/${one}/${path}`}
								lang={languageTagOf(one)}
								aria-current={one === other ? 'page' : undefined}
							>
								{LOCALE_NAMES[one]}
							</a>
						</li>
					))}
			</ul>
		</nav>
	)
}
