import { getTranslations } from 'next-intl/server'
import { byLabel, codeOptions, destinationOptions, languageOptions } from '@/components/consultations/code-options'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Tick } from '@/components/ui/tick'
import {
	CLIENT_TYPES,
	CONTACT_CHANNELS,
	type DestinationCode,
	DOCUMENT_STATUSES,
	EDUCATION,
	OCCUPATIONS,
	PURPOSES,
	SEXES,
	VULNERABILITIES,
} from '@/lib/clients/client'
import { COUNTRIES, STATELESS } from '@/lib/clients/nationality'
import type { personFieldsOf } from '@/lib/clients/person'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, languageName } from '@/lib/i18n/names'

type Props = {
	locale: Locale
	/** As `personFieldsOf` gives them: lists joined by a space. */
	initial: Partial<ReturnType<typeof personFieldsOf>>
	destinations: DestinationCode[]
	centreLanguages: string[]
	/** Whether all groups stand open. */
	open: boolean
}

/** The fields of a person. Only the name and sex are asked of everybody. */
export async function PersonFields({ locale, initial, destinations, centreLanguages, open }: Props) {
	const t = await getTranslations('PersonForm')
	const codes = await getTranslations('Codes')
	const spoken = initial.languages?.split(' ').filter(Boolean) ?? []
	const offered = [...new Set([...centreLanguages, ...spoken])]
	const countries = COUNTRIES.map((value) => ({ value, label: countryName(value, locale) })).sort(byLabel(locale))
	const code = (name: keyof typeof initial, group: string, list: readonly string[]) => (
		<Select
			name={name}
			label={t(name)}
			options={codeOptions(codes, group, list)}
			initial={initial[name] ?? ''}
			optional
		/>
	)
	return (
		<>
			<Field name="name" label={t('name')} initial={initial.name ?? ''} dir="auto" autoComplete="off" />
			<div className="grid gap-5 sm:grid-cols-2">
				<Select name="sex" label={t('sex')} options={codeOptions(codes, 'sex', SEXES)} initial={initial.sex ?? ''} />
				<Select
					name="nationality"
					label={t('nationality')}
					options={[...countries, { value: STATELESS, label: codes('stateless') }]}
					initial={initial.nationality ?? ''}
					optional
				/>
				<Field name="birthDate" type="date" label={t('birthDate')} initial={initial.birthDate ?? ''} optional />
				<Field name="age" inputMode="numeric" label={t('age')} initial={initial.age ?? ''} optional />
			</div>
			<Choices
				name="languages"
				legend={t('languages')}
				options={offered.map((value) => ({ value, label: languageName(value, locale) }))}
				initial={spoken}
				many
				optional
			/>
			<div className="grid items-end gap-5 sm:grid-cols-2">
				<Select name="moreLanguages" label={t('moreLanguages')} options={languageOptions(locale, [])} optional />
				<Tick name="interpreterNeeded" label={t('interpreterNeeded')} initial={initial.interpreterNeeded === 'on'} />
			</div>
			<fieldset className="field gap-3">
				<legend>{t('contact')}</legend>
				<p className="hint">{t('contactHint')}</p>
				<div className="grid gap-5 sm:grid-cols-3">
					{code('contactChannel', 'contactChannel', CONTACT_CHANNELS)}
					<Field
						name="contactTo"
						label={t('contactTo')}
						initial={initial.contactTo ?? ''}
						dir="auto"
						autoComplete="off"
						optional
					/>
					<Field
						name="contactHours"
						label={t('contactHours')}
						initial={initial.contactHours ?? ''}
						dir="auto"
						optional
					/>
				</div>
			</fieldset>
			<MoreFields
				summary={t('plans')}
				names={[
					'education',
					'occupation',
					'clientType',
					'destination',
					'purpose',
					'plannedDeparture',
					'documentStatus',
				]}
				open={open}
			>
				<div className="grid gap-5 sm:grid-cols-2">
					{code('clientType', 'clientType', CLIENT_TYPES)}
					<Select
						name="destination"
						label={t('destination')}
						options={destinationOptions(codes, locale, destinations)}
						initial={initial.destination ?? ''}
						optional
					/>
					{code('purpose', 'purpose', PURPOSES)}
					<Field
						name="plannedDeparture"
						type="month"
						label={t('plannedDeparture')}
						hint={t('month')}
						initial={initial.plannedDeparture ?? ''}
						optional
					/>
					{code('education', 'education', EDUCATION)}
					{code('occupation', 'occupation', OCCUPATIONS)}
					{code('documentStatus', 'documentStatus', DOCUMENT_STATUSES)}
				</div>
			</MoreFields>
			<MoreFields summary={t('screening')} names={['vulnerabilities', 'screeningNote']} open={open}>
				<Choices
					name="vulnerabilities"
					legend={t('vulnerabilities')}
					options={codeOptions(codes, 'vulnerability', VULNERABILITIES)}
					initial={initial.vulnerabilities?.split(' ').filter(Boolean) ?? []}
					many
					optional
				/>
				<Field
					name="screeningNote"
					label={t('screeningNote')}
					initial={initial.screeningNote ?? ''}
					lines={3}
					optional
				/>
			</MoreFields>
		</>
	)
}
