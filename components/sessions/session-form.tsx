import { getTranslations } from 'next-intl/server'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { DestinationCode } from '@/lib/clients/client'
import { LANGUAGES } from '@/lib/clients/language'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName, languageName } from '@/lib/i18n/names'
import { SESSION_KINDS, SESSION_WAYS } from '@/lib/sessions/session'

type Initial = {
	kind: string
	title?: string
	language?: string
	destination?: string | null
	day: string
	starts: string
	minutes: number
	way: string
	place?: string | null
	capacity?: number | null
	listed: boolean
	questions?: string
}

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	destinations: DestinationCode[]
	initial: Initial
	idempotencyKey?: string
	hidden?: Record<string, string>
	version?: number
}

/** A session: what, when, where, for how many, and its test. */
export async function SessionForm({ action, locale, destinations, initial, idempotencyKey, hidden, version }: Props) {
	const [t, kinds, booking] = await Promise.all([
		getTranslations('SessionForm'),
		getTranslations('SessionsPage'),
		getTranslations('BookingPage'),
	])
	const names = [
		'kind',
		'title',
		'language',
		'destination',
		'day',
		'starts',
		'minutes',
		'way',
		'place',
		'capacity',
		'listed',
		'questions',
	]
	const languages = LANGUAGES.map((value) => ({ value, label: languageName(value, locale) })).sort((a, b) =>
		collatorOf(locale).compare(a.label, b.label),
	)
	return (
		<Form
			action={action}
			labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
			className="form max-w-3xl"
			{...(idempotencyKey ? { idempotencyKey } : {})}
			{...(hidden ? { hidden } : {})}
			{...(version === undefined ? {} : { version })}
		>
			<Field name="title" label={t('title')} hint={t('titleHint')} initial={initial.title ?? ''} dir="auto" autoFocus />
			<div className="grid gap-5 sm:grid-cols-3">
				<Select
					name="kind"
					label={t('kind')}
					options={SESSION_KINDS.map((value) => ({ value, label: kinds(`kind.${value}`) }))}
					initial={initial.kind}
				/>
				<Select name="language" label={t('language')} options={languages} initial={initial.language ?? ''} />
				<Select
					name="destination"
					label={t('destination')}
					options={destinations.map(({ slug, country }) => ({ value: slug, label: countryName(country, locale) }))}
					initial={initial.destination ?? ''}
					optional
				/>
			</div>
			<div className="grid gap-5 sm:grid-cols-3">
				<Field name="day" type="date" label={t('day')} initial={initial.day} />
				<Field name="starts" type="time" label={t('starts')} initial={initial.starts} />
				<Field
					name="minutes"
					type="number"
					label={t('minutes')}
					initial={String(initial.minutes)}
					min={10}
					max={1440}
				/>
			</div>
			<Choices
				name="way"
				legend={t('way')}
				options={SESSION_WAYS.map((value) => ({ value, label: booking(`way.${value}`) }))}
				initial={[initial.way]}
			/>
			<div className="grid gap-5 sm:grid-cols-2">
				<Field
					name="place"
					label={t('place')}
					hint={t('placeHint')}
					initial={initial.place ?? ''}
					dir="auto"
					optional
				/>
				<Field
					name="capacity"
					type="number"
					label={t('capacity')}
					hint={t('capacityHint')}
					initial={initial.capacity ? String(initial.capacity) : ''}
					min={1}
					optional
				/>
			</div>
			<Tick name="listed" label={t('listed')} initial={initial.listed} />
			<Field
				name="questions"
				label={t('questions')}
				hint={t('questionsHint')}
				initial={initial.questions ?? ''}
				lines={10}
				optional
			/>
			<div className="actions">
				<Submit>{t('save')}</Submit>
			</div>
		</Form>
	)
}
