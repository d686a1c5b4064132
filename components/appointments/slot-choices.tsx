import { getTranslations } from 'next-intl/server'
import type { FreeSlot } from '@/lib/appointments/appointment'
import { dayIn } from '@/lib/clients/day'
import type { ReaderPage } from '@/lib/forms/reader-form'
import { formatClock, formatWeekday } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

type Props = {
	slots: FreeSlot[]
	locale: Locale
	/** IANA name, of the clocks the times are shown by. */
	timeZone: string
	page: Pick<ReaderPage, 'values' | 'errors'> | undefined
}

/** Free times by day, of which one can be chosen. */
export async function SlotChoices({ slots, locale, timeZone, page }: Props) {
	const [t, errors] = await Promise.all([getTranslations('BookingPage'), getTranslations('FormErrors')])
	const error = page?.errors.find((one) => one.field === 'slot')
	const days = new Map<string, FreeSlot[]>()
	for (const slot of slots) {
		const day = dayIn(timeZone, new Date(slot.startsAt))
		days.set(day, [...(days.get(day) ?? []), slot])
	}
	return (
		<div id="field-slot" tabIndex={-1} className="reader-field">
			{error && <p className="wrong">{errors(error.key, error.values)}</p>}
			{[...days].map(([day, times]) => (
				<fieldset key={day} className="slot-day">
					<legend>{formatWeekday(day, locale)}</legend>
					<div className="slots">
						{times.map((slot) => (
							<label key={slot.id} className="choice">
								<input
									type="radio"
									name="slot"
									value={slot.id}
									defaultChecked={page?.values.slot === slot.id}
									aria-invalid={error ? true : undefined}
								/>
								<span>
									<b>
										<bdi>{formatClock(new Date(slot.startsAt), locale, timeZone)}</bdi>
									</b>{' '}
									<span className="soft">
										{t('minutes', { minutes: slot.minutes })} · {t(`way.${slot.way}`)}
										{slot.languages.length > 0 && (
											<> · {slot.languages.map((language) => languageName(language, locale)).join(', ')}</>
										)}
									</span>
								</span>
							</label>
						))}
					</div>
				</fieldset>
			))}
		</div>
	)
}
