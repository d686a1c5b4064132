import { getTranslations } from 'next-intl/server'
import { LANGUAGE_LEVELS } from '@/lib/facts/fact'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName } from '@/lib/i18n/names'
import { PURPOSES, QUALIFICATIONS, RELATIONS, SPONSORS } from '@/lib/routes/route'
import { FREE_MOVEMENT, type GivenAnswers, ORIGINS, OTHER, type Question } from '@/lib/routes/schema'

type Choice = { value: string; label: string }

/** The questions of the permit finder: a plain form that asks for the same page with the answers in its address. */
export async function FinderForm({
	locale,
	places,
	given,
}: {
	locale: Locale
	places: { slug: string; country: string }[]
	given: GivenAnswers
}) {
	const [t, asked] = await Promise.all([getTranslations('PermitFinder'), getTranslations('Qualifies')])
	const collator = collatorOf(locale)
	const countries = ORIGINS.map((code) => ({ value: code, label: countryName(code, locale) })).sort((a, b) =>
		collator.compare(a.label, b.label),
	)
	const select = (name: Question | 'to', label: string, choices: Choice[], unsaid = t('unsaid')) => (
		<label key={name}>
			{label}
			<select name={name} defaultValue={given[name] ?? ''}>
				<option value="">{unsaid}</option>
				{choices.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
		</label>
	)
	return (
		<form className="finder" action={`/${locale}/routes`}>
			{select(
				'to',
				t('to'),
				places.map(({ slug, country }) => ({ value: slug, label: countryName(country, locale) })),
				t('anywhere'),
			)}
			{select('from', t('from'), [
				...countries,
				{ value: OTHER, label: t('other') },
				{ value: FREE_MOVEMENT, label: t('eu') },
			])}
			{select(
				'for',
				t('for'),
				PURPOSES.map((value) => ({ value, label: t(value === 'other' ? 'other-purpose' : value) })),
			)}
			{select('offer', t('offer'), [
				{ value: 'yes', label: t('yes') },
				{ value: 'no', label: t('no') },
			])}
			{select(
				'training',
				t('training'),
				QUALIFICATIONS.map((value) => ({ value, label: t(`training-${value}`) })),
			)}
			{select('family', t('family-question'), [
				{ value: 'none', label: t('family-none') },
				...SPONSORS.flatMap((sponsor) =>
					RELATIONS.map((relation) => ({
						value: `${relation}-${sponsor}`,
						label: t('family-answer', { relation: asked(relation), sponsor: asked(sponsor) }),
					})),
				),
			])}
			{select('level', t('level'), [
				{ value: 'none', label: t('level-none') },
				...LANGUAGE_LEVELS.map((value) => ({ value, label: value })),
			])}
			<button type="submit">{t('button')}</button>
		</form>
	)
}
