import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { FormState } from '@/lib/forms/form-state'
import type { GuideText } from '@/lib/guides/text'
import { directionOf, type Locale, languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { EnglishBeside } from './english-beside'
import { FactList, type ListedFact } from './fact-list'
import { Fold } from './fold'
import { PreviewPane } from './preview-pane'
import { rowsFor, SourceRows } from './source-rows'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	guide: string
	language: Locale
	edition: number
	/** What the form is filled with. */
	content: GuideText
	/** The text as readers would get it, rendered and safe. */
	preview: string
	/** Of a translation: the English text that is published. */
	english: (GuideText & { id: string }) | null
	facts: ListedFact[]
	/** Where facts are changed; null for those who may not. */
	factsAt: string | null
	/** What somebody may choose who may publish; null for those who may not. */
	publishing: { reviewBy: string; isFirst: boolean; figuresStay: boolean } | null
}

/** The desk for one text: what is written on one side, what one needs to see while writing on the other. */
export function TextForm(props: Props) {
	const { action, guide, language, edition, content, preview, english, facts, factsAt, publishing } = props
	const t = useTranslations('TextForm')
	const common = useTranslations('Editing')
	const isSource = language === SOURCE_LOCALE
	const [lang, dir] = [languageTagOf(language), directionOf(language)]
	const written = { lang, dir }
	const sourceLabels = Array.from({ length: rowsFor(content.sources.length) }, (_, row) => [
		[`source-${row}-title`, t('sourceTitle', { number: row + 1 })],
		[`source-${row}-publisher`, t('publisher', { number: row + 1 })],
		[`source-${row}-url`, t('url', { number: row + 1 })],
		[`source-${row}-checkedOn`, t('checked', { number: row + 1 })],
	]).flat()
	const labels = {
		title: t('titleLabel'),
		summary: t('summary'),
		answers: t('answers'),
		text: t('text'),
		sources: t('sources'),
		reviewBy: t('reviewBy'),
		...Object.fromEntries(sourceLabels),
	}
	return (
		<Form
			key={edition}
			action={action}
			labels={labels}
			version={edition}
			hidden={{ guide, language, ...(english ? { source: english.id } : {}) }}
			className="desk"
		>
			<div className="desk-main">
				<Field name="title" label={t('titleLabel')} initial={content.title} {...written} />
				<Field name="summary" label={t('summary')} initial={content.summary} lines={3} {...written} />
				<Field
					name="answers"
					label={t('answers')}
					hint={t('answersHint')}
					initial={content.answers.join('\n')}
					lines={6}
					{...written}
				/>
				<Field name="text" label={t('text')} hint={t('textHint')} initial={content.text} lines={28} {...written} />
				{isSource && (
					<Fold title={`${t('sources')} (${content.sources.length})`} open={content.sources.length === 0}>
						<SourceRows sources={content.sources} />
					</Fold>
				)}
				{publishing && (
					<fieldset className="card grid gap-2">
						<legend className="sr-only">{t('publishing')}</legend>
						<p aria-hidden="true" className="font-semibold">
							{t('publishing')}
						</p>
						{isSource && <Field name="reviewBy" type="date" label={t('reviewBy')} initial={publishing.reviewBy} />}
						{isSource && !publishing.isFirst && <Tick name="minor" label={t('minor')} />}
						{!isSource && <Tick name="native" label={t('native')} />}
						<Tick name="figuresStay" label={t('figuresStay')} initial={publishing.figuresStay} />
					</fieldset>
				)}
				<div className="actions">
					<Submit name="intent" value="save" quiet>
						{common('saveDraft')}
					</Submit>
					<Submit name="intent" value="preview" quiet>
						{t('preview')}
					</Submit>
					{publishing && (
						<Submit name="intent" value="publish">
							{common('publish')}
						</Submit>
					)}
				</div>
			</div>
			<div className="desk-side">
				{english && <EnglishBeside english={english} />}
				<Fold title={t('preview')} open scrolls>
					<PreviewPane
						initial={preview}
						guide={guide}
						language={language}
						lang={lang}
						dir={dir}
						failedText={t('previewFailed')}
					/>
				</Fold>
				<Fold title={`${common('facts')} (${facts.length})`} scrolls>
					<FactList facts={facts} editAt={factsAt} />
				</Fold>
			</div>
		</Form>
	)
}
