import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { JsonLd } from './json-ld'

/** Where the reader is: the pages above this one, the start page first. The page itself is its heading. */
export async function Breadcrumb({
	locale,
	origin,
	above = [],
}: {
	locale: Locale
	/** Public address of the portal, for the machine-readable copy. */
	origin: string
	above?: { path: string; name: string }[]
}) {
	const common = await getTranslations('Common')
	const crumbs = [{ path: '', name: common('start') }, ...above]
	return (
		<nav className="crumbs" aria-label={common('breadcrumb')}>
			<ol>
				{crumbs.map(({ path, name }) => (
					<li key={path}>
						<a href={`/${locale}${path}`}>{name}</a>
					</li>
				))}
			</ol>
			<JsonLd
				data={{
					'@type': 'BreadcrumbList',
					itemListElement: crumbs.map(({ path, name }, index) => ({
						'@type': 'ListItem',
						position: index + 1,
						name,
						item: `${origin}/${locale}${path}`,
					})),
				}}
			/>
		</nav>
	)
}
