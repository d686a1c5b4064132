import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { MAX_QUERY } from '@/lib/search/finding'

/** The search, a plain form. */
export async function SearchForm({ locale, label, query }: { locale: Locale; label: string; query?: string }) {
	const t = await getTranslations('SearchPage')
	return (
		<form className="search" action={`/${locale}/search`}>
			<label htmlFor="q">{label}</label>
			<div>
				<input id="q" name="q" type="search" defaultValue={query} maxLength={MAX_QUERY} required autoComplete="off" />
				<button type="submit">{t('button')}</button>
			</div>
		</form>
	)
}
