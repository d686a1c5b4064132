import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import { Trap } from '@/components/ui/trap'
import { BOOKING_TOPICS, type BookedCentre, type FreeSlot } from '@/lib/appointments/appointment'
import { dayIn } from '@/lib/clients/day'
import type { ReaderPage } from '@/lib/forms/reader-form'
import { LOCALES, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { collatorOf, languageName } from '@/lib/i18n/names'
import { zoneOf } from '@/lib/i18n/zones'
import { SlotChoices } from './slot-choices'

type Props = {
	centre: BookedCentre
	locale: Locale
	slots: FreeSlot[]
	/** Country whose clocks the times are shown by; empty: the centre's. */
	clock: string
	/** Whether there are later times than those shown. */
	more: boolean
	/** Sent with the form, so that sending it twice books once. */
	formKey: string
	page: ReaderPage<unknown> | undefined
}

/** Free times and the little that is asked with them: everything about the person may stay empty. */
export async function BookingForm({ centre, locale, slots, clock, more, formKey, page }: Props) {
	const [t, topics, ask, errors] = await Promise.all([
		getTranslations('BookingPage'),
		getTranslations('Topics'),
		getTranslations('AskPage'),
		getTranslations('FormErrors'),
	])
	const labels = {
		slot: t('time'),
		name: t('name'),
		phone: t('phone'),
		topic: ask('topic'),
		language: t('language'),
		email: t('email'),
	}
	if (slots.length === 0) {
		return (
			<p className="note">
				{t.rich('noSlots', {
					ask: (words) => <a href={`/${locale}/centres/${centre.slug}/ask`}>{words}</a>,
					centres: (words) => <a href={`/${locale}/centres#${centre.slug}`}>{words}</a>,
				})}
			</p>
		)
	}
	const last = slots.at(-1)
	const tags = [...new Set([...centre.languages, ...LOCALES.map(languageTagOf)])]
	const languages = tags
		.map((tag) => ({ tag, name: languageName(tag, locale) }))
		.sort((a, b) => collatorOf(locale).compare(a.name, b.name))
	return (
		<>
			<ReaderErrors page={page} labels={labels} />
			<form
				className="reader-form"
				noValidate
				method="post"
				action={`/api/appointments?locale=${locale}&centre=${centre.slug}`}
			>
				<input type="hidden" name="key" value={formKey} />
				<input type="hidden" name="clock" value={clock} />
				<Trap />
				<SlotChoices slots={slots} locale={locale} timeZone={zoneOf(clock) ?? centre.timeZone} page={page} />
				{more && last && (
					<p>
						<a href={`?from=${dayIn('UTC', new Date(last.startsAt))}${clock ? `&clock=${clock}` : ''}`}>{t('later')}</a>
					</p>
				)}
				<ReaderField name="name" label={labels.name} hint={t('nameHint')} page={page} autoComplete="off" optional />
				<ReaderField
					name="phone"
					label={labels.phone}
					hint={t('phoneHint')}
					page={page}
					type="tel"
					dir="ltr"
					autoComplete="off"
					optional
				/>
				<div className="reader-field">
					<label htmlFor="field-topic">
						{labels.topic} <span className="soft">({errors('optional')})</span>
					</label>
					<select id="field-topic" name="topic" defaultValue={page?.values.topic ?? ''}>
						<option value="">{errors('choose')}</option>
						{BOOKING_TOPICS.map((topic) => (
							<option key={topic} value={topic}>
								{topic === 'other' ? ask('otherTopic') : topics(topic)}
							</option>
						))}
					</select>
				</div>
				<div className="reader-field">
					<label htmlFor="field-language">{labels.language}</label>
					<select id="field-language" name="language" defaultValue={page?.values.language ?? languageTagOf(locale)}>
						{languages.map(({ tag, name }) => (
							<option key={tag} value={tag}>
								{name}
							</option>
						))}
					</select>
				</div>
				<ReaderField
					name="email"
					label={labels.email}
					hint={t('emailHint')}
					page={page}
					type="email"
					dir="ltr"
					autoComplete="off"
					optional
				/>
				<button type="submit">{t('book')}</button>
			</form>
		</>
	)
}
