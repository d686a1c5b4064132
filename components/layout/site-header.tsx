import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { LanguageSwitcher } from './language-switcher'
import { QuickExit } from './quick-exit'

const PAGES = [
	['/guides/safe-migration', 'safeMigration'],
	['/centres', 'centres'],
	['/services', 'services'],
	['/compare', 'compare'],
	['/search', 'search'],
] as const

/** The bar that stays in sight, with languages and the way out, and the main menu below it. */
export async function SiteHeader({ locale, path }: { locale: Locale; path: string }) {
	const [t, common] = await Promise.all([getTranslations('SiteHeader'), getTranslations('Common')])
	return (
		<>
			<a className="skip" href="#main">
				{t('skip')}
			</a>
			<header className="bar">
				<a className="brand" href={`/${locale}`} translate="no">
					<svg viewBox="0 0 24 24" aria-hidden="true">
						<path d="M5 3h9l5 4-5 4H7v10H5Z" />
					</svg>
					<span>{common('waymark')}</span>
				</a>
				<LanguageSwitcher locale={locale} path={path} />
				<QuickExit locale={locale} />
			</header>
			<nav className="menu" aria-label={t('menu')}>
				<ul>
					{PAGES.map(([page, name]) => (
						<li key={page}>
							<a href={`/${locale}${page}`} aria-current={page === path ? 'page' : undefined}>
								{common(name)}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</>
	)
}
