import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FactValue } from '@/components/guides/fact-value'
import { isUncertain } from '@/lib/facts/figure'
import type { FactWords } from '@/lib/facts/wording'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords } from '@/lib/i18n/names'
import type { PermitRoute } from '@/lib/routes/route'

/** Who may use a route, as a list of what is asked and how much of it. */
export async function QualifiesList({
	route,
	words,
	locale,
}: {
	route: PermitRoute
	words: FactWords
	locale: Locale
}) {
	const t = await getTranslations('Qualifies')
	const { nationalities, job_offer, qualification, recognition, salary, language, age_from, age_to, family, sponsor } =
		route.qualifies
	const countries = nationalities.filter((one) => /^[A-Z]{2}$/.test(one)).map((code) => countryName(code, locale))
	const fact = (key: string | undefined) => {
		const figure = route.figures.find((one) => one.key === key)
		if (!figure) return null
		return (
			<>
				<FactValue fact={figure} words={words} />
				{figure.value !== null && isUncertain(figure) && (
					<small className="unsure"> {words.say(figure.confirmed ? 'expired' : 'unconfirmed')}</small>
				)}
			</>
		)
	}
	const rows: [string, ReactNode][] = [
		[
			t('nationality'),
			nationalities.includes('third-country')
				? t('third-country')
				: nationalities.includes('western-balkans')
					? t('western-balkans')
					: t('onlyCountries', { countries: joinWords(countries, locale) }),
		],
	]
	if (family)
		rows.push([
			t('family'),
			t('joins', {
				relation: joinWords(
					family.map((one) => t(one)),
					locale,
				),
				sponsor: joinWords(
					(sponsor ?? ['resident']).map((one) => t(one)),
					locale,
				),
			}),
		])
	else {
		rows.push([t('jobOffer'), t(job_offer)])
		rows.push([t('qualification'), recognition ? `${t(qualification)}. ${t('recognised')}` : t(qualification)])
	}
	if (salary) rows.push([t('salary'), fact(salary)])
	if (language) rows.push([t('language'), fact(language)])
	if (age_from) rows.push([t('ageFrom'), fact(age_from)])
	if (age_to) rows.push([t('ageTo'), fact(age_to)])
	return (
		<dl className="asked">
			{rows.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
