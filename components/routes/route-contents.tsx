import { getTranslations } from 'next-intl/server'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { type PermitRoute, routeName } from '@/lib/routes/route'

/** The routes of a page as a list of links, with the warning that their translation has had no native reader. */
export async function RouteContents({ routes, locale }: { routes: PermitRoute[]; locale: Locale }) {
	const [t, details] = await Promise.all([getTranslations('RoutesPage'), getTranslations('RouteDetails')])
	if (routes.length === 0) return null
	return (
		<>
			{routes.some((route) => route.unreviewed) && <p className="note">{details('unreviewed')}</p>}
			<nav className="contents" aria-labelledby="contents">
				<h2 id="contents">{t('contents')}</h2>
				<ol>
					{routes.map((route) => (
						<li key={route.key} lang={route.locale === locale ? undefined : languageTagOf(route.locale)}>
							<a href={`#${routeName(route.key)}`}>{route.title}</a>
						</li>
					))}
				</ol>
			</nav>
		</>
	)
}
