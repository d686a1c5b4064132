import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'

/** Chooses two or three destinations; a plain form that asks for the same page again. */
export async function CompareForm({
	locale,
	places,
	a = places[0]?.slug,
	b = places.find(({ slug }) => slug !== a)?.slug,
	c = '',
}: {
	locale: Locale
	places: { slug: string; country: string }[]
	a?: string
	b?: string
	c?: string
}) {
	const t = await getTranslations('ComparePage')
	const choices = places.map(({ slug, country }) => (
		<option key={slug} value={slug}>
			{countryName(country, locale)}
		</option>
	))
	return (
		<form className="compare" action={`/${locale}/compare`}>
			<label>
				{t('first')}
				<select name="a" defaultValue={a}>
					{choices}
				</select>
			</label>
			<label>
				{t('second')}
				<select name="b" defaultValue={b}>
					{choices}
				</select>
			</label>
			<label>
				{t('third')}
				<select name="c" defaultValue={c}>
					<option value="">{t('noThird')}</option>
					{choices}
				</select>
			</label>
			<button type="submit">{t('button')}</button>
		</form>
	)
}
