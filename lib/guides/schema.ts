import { z } from 'zod'
import { calendarDate, recordVersion, ticked } from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { GuideText } from './text'
import { LIMITS } from './text'

/** What can be done with the form of a guide's text. */
export const INTENTS = ['save', 'preview', 'publish'] as const

/** Blank at either end says nothing, and browsers send lines with a carriage return. */
const typed = (max: number) =>
	z
		.string({ error: 'reload' })
		.transform((value) => value.replace(/\r\n?/g, '\n').trim())
		.refine((value) => [...value].length <= max, { error: 'tooLong', params: { max } })

const id = z.uuid({ error: 'reload' })

/** Which text: a guide in a language. `locale` is that of the page and not meant. */
const whichText = { guide: id, language: z.enum(LOCALES, { error: 'reload' }) }

const sourceSchema = z.object({
	title: typed(300).refine((value) => value !== '', { error: 'required' }),
	publisher: typed(200).refine((value) => value !== '', { error: 'required' }),
	url: typed(1000).refine((value) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(value) && URL.canParse(value), {
		error: 'notHttps',
	}),
	checkedOn: calendarDate,
})

/** How many rows of sources a form may send. */
const ROWS = LIMITS.sources

/** The form of a guide's text. A draft may lack anything; what publishing asks for is in text.ts. */
export const guideFormSchema = z
	.looseObject({
		...whichText,
		version: recordVersion,
		intent: z.enum(INTENTS).catch('save'),
		title: typed(LIMITS.title),
		summary: typed(LIMITS.summary),
		answers: typed(LIMITS.answer * 10).transform((value) =>
			value
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean),
		),
		text: typed(LIMITS.text),
		reviewBy: z.string().optional(),
		minor: ticked,
		native: ticked,
		figuresStay: ticked,
		/** Of a translation: the English version that stood beside the form. */
		source: z.union([id, z.literal('')]).optional(),
	})
	.transform((form, context) => {
		const sources = form.language === SOURCE_LOCALE ? readSources(form, context) : []
		const { guide, language, version, intent, title, summary, answers, text } = form
		const { reviewBy, minor, native, figuresStay, source } = form
		const content: GuideText = { title, summary, answers, text, sources }
		return { guide, language, version, intent, content, reviewBy, minor, native, figuresStay, source }
	})

export type GuideForm = z.output<typeof guideFormSchema>

/** Rows `source-0-title`, `source-0-url` … as a list; a row with neither title nor address is an empty one. */
function readSources(form: Record<string, unknown>, context: z.RefinementCtx): GuideText['sources'] {
	const sources: GuideText['sources'] = []
	for (let row = 0; row < ROWS; row++) {
		const field = (name: string) => {
			const value = form[`source-${row}-${name}`]
			return typeof value === 'string' ? value : ''
		}
		if (field('title').trim() === '' && field('url').trim() === '') continue
		const parts = { title: field('title'), publisher: field('publisher'), url: field('url') }
		const parsed = sourceSchema.safeParse({ ...parts, checkedOn: field('checkedOn') })
		if (parsed.success) sources.push(parsed.data)
		for (const issue of parsed.error?.issues ?? [])
			context.addIssue({ code: 'custom', message: issue.message, path: [`source-${row}-${String(issue.path[0])}`] })
	}
	return sources
}

/** Throwing a draft away, or taking an old version up again. */
export const draftSchema = z.object({ ...whichText, version: recordVersion })

/** What the live preview sends. */
export const previewSchema = z.object({
	...whichText,
	text: z.string().max(LIMITS.text * 2),
})
