import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/**
 * The frame of every public page. It is not a layout, because the language switcher must know which page it is on.
 * @param path what follows the locale in the page's address
 * @param wide for pages of cards and tables rather than text
 */
export function SitePage({
	locale,
	path,
	wide = false,
	children,
}: {
	locale: Locale
	path: string
	wide?: boolean
	children: ReactNode
}) {
	return (
		<>
			<SiteHeader locale={locale} path={path} />
			<main id="main" className={wide ? 'wide-page' : undefined}>
				{children}
			</main>
			<SiteFooter locale={locale} />
			<script src="/enhance.js" defer data-keep="" />
		</>
	)
}
