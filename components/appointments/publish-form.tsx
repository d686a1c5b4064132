import { getTranslations } from 'next-intl/server'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { SLOT_MINUTES, WAYS } from '@/lib/appointments/appointment'
import { daysAfter } from '@/lib/clients/day'
import type { FormState } from '@/lib/forms/form-state'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	/** `YYYY-MM-DD`, of the centre */
	today: string
	/** Of the centre, BCP 47 */
	languages: string[]
	idempotencyKey: string
}

/** Times that people may book: on which days, from when to when, how long each. */
export async function PublishForm({ action, locale, today, languages, idempotencyKey }: Props) {
	const t = await getTranslations('AppointmentsPage')
	const way = await getTranslations('BookingPage')
	const weekday = new Intl.DateTimeFormat(formatTagOf(locale), {
		weekday: 'long',
		timeZone: 'UTC',
		calendar: 'gregory',
	})
	// 5 January 2026 was a Monday.
	const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
		value: String(day),
		label: weekday.format(new Date(Date.UTC(2026, 0, 4 + day))),
	}))
	const names = ['from', 'to', 'days', 'starts', 'ends', 'minutes', 'way', 'languages']
	return (
		<Form
			action={action}
			labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
			idempotencyKey={idempotencyKey}
			className="form max-w-3xl"
		>
			<div className="grid gap-5 sm:grid-cols-2">
				<Field name="from" type="date" label={t('from')} initial={today} min={today} />
				<Field name="to" type="date" label={t('to')} initial={daysAfter(today, 13)} min={today} />
			</div>
			<Choices name="days" legend={t('days')} options={days} initial={['1', '2', '3', '4', '5']} many />
			<div className="grid gap-5 sm:grid-cols-3">
				<Field name="starts" type="time" label={t('starts')} initial="09:00" />
				<Field name="ends" type="time" label={t('ends')} initial="12:00" />
				<Select
					name="minutes"
					label={t('minutes')}
					options={SLOT_MINUTES.map((minutes) => ({ value: String(minutes), label: way('minutes', { minutes }) }))}
					initial="30"
				/>
			</div>
			<Choices
				name="way"
				legend={t('way')}
				options={WAYS.map((value) => ({ value, label: way(`way.${value}`) }))}
				initial={['in_person']}
			/>
			{languages.length > 0 && (
				<Choices
					name="languages"
					legend={t('languages')}
					options={languages.map((value) => ({ value, label: languageName(value, locale) }))}
					many
					optional
				/>
			)}
			<div className="actions">
				<Submit>{t('publishNow')}</Submit>
				<span className="hint">{t('publishHint')}</span>
			</div>
		</Form>
	)
}
