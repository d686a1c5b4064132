import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import { Trap } from '@/components/ui/trap'
import type { ReaderPage } from '@/lib/forms/reader-form'
import { LOCALES, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { collatorOf, languageName } from '@/lib/i18n/names'
import { ANSWER_WITHIN_DAYS, type AskedCentre, MOST_QUESTION, QUESTION_TOPICS } from '@/lib/questions/question'

type Props = {
	centre: AskedCentre
	locale: Locale
	/** Sent with the form, so that sending it twice asks once. */
	formKey: string
	/** What came back with a form that could not be taken. */
	page: ReaderPage<unknown> | undefined
}

/** A question to a centre. Nothing is asked about the person; the words are all that is needed. */
export async function AskForm({ centre, locale, formKey, page }: Props) {
	const [t, topics, errors] = await Promise.all([
		getTranslations('AskPage'),
		getTranslations('Topics'),
		getTranslations('FormErrors'),
	])
	const labels = { text: t('text'), topic: t('topic'), language: t('language'), email: t('email') }
	const languages = languagesOf(centre, locale)
	return (
		<>
			<ReaderErrors page={page} labels={labels} />
			<form
				className="reader-form"
				noValidate
				method="post"
				action={`/api/questions?locale=${locale}&centre=${centre.slug}`}
			>
				<input type="hidden" name="key" value={formKey} />
				<Trap />
				<ReaderField
					name="text"
					label={labels.text}
					hint={t('textHint', { max: MOST_QUESTION })}
					page={page}
					lines={8}
				/>
				<div className="reader-field">
					<label htmlFor="field-topic">
						{labels.topic} <span className="soft">({errors('optional')})</span>
					</label>
					<select id="field-topic" name="topic" defaultValue={page?.values.topic ?? ''}>
						<option value="">{errors('choose')}</option>
						{QUESTION_TOPICS.map((topic) => (
							<option key={topic} value={topic}>
								{topic === 'other' ? t('otherTopic') : topics(topic)}
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
					autoComplete="email"
					optional
				/>
				<p className="soft">{t('promise', { days: ANSWER_WITHIN_DAYS })}</p>
				<button type="submit">{t('send')}</button>
			</form>
		</>
	)
}

/** The languages of the portal and of the centre, as the reader calls them. */
function languagesOf(centre: AskedCentre, locale: Locale): { tag: string; name: string }[] {
	const tags = [...new Set([...LOCALES.map(languageTagOf), ...centre.languages])]
	const bare = new Set(LOCALES.map((one) => one as string))
	return tags
		.filter((tag) => !bare.has(tag) || languageTagOf(tag as Locale) === tag)
		.map((tag) => ({ tag, name: languageName(tag, locale) }))
		.sort((a, b) => collatorOf(locale).compare(a.name, b.name))
}
