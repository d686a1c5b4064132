import { getTranslations } from 'next-intl/server'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { DestinationCode } from '@/lib/clients/client'
import {
	CHANNELS,
	FORMS,
	type HandoutChoice,
	NOTE_LEVELS,
	SERVICES,
	TOPICS,
	VISITS,
} from '@/lib/consultations/consultation'
import type { consultationFieldsOf } from '@/lib/consultations/difference'
import { FOLLOW_UP_KINDS } from '@/lib/consultations/follow-ups/follow-up'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { codeOptions, destinationOptions, languageOptions } from './code-options'
import { DraftSaver } from './draft-saver'
import { KeyboardAid } from './keyboard-aid'
import { TalkingPages } from './talking-pages'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	/** As `consultationFieldsOf` gives them: lists joined by a space. */
	initial: Partial<ReturnType<typeof consultationFieldsOf>> & { noteLevel?: string }
	choices: { destinations: DestinationCode[]; guides: HandoutChoice[] }
	centreLanguages: string[]
	/** Shown when somebody works at more than one. */
	centres?: readonly { id: string; name: string }[]
	hidden: Record<string, string>
	idempotencyKey?: string
	version?: number
	/** A draft that is gone on with. */
	restored?: Record<string, string[]>
	/** Whether the person may read and write the note, and may say who else may. */
	note: 'own' | 'shared' | 'hidden'
}

/** A consultation, new or as it was logged: what is asked each time on top, the rest folded away. */
export async function ConsultationForm({
	action,
	locale,
	initial,
	choices,
	centreLanguages,
	centres = [],
	...rest
}: Props) {
	const t = await getTranslations('ConsultationForm')
	const codes = await getTranslations('Codes')
	const isNew = rest.idempotencyKey !== undefined
	const names = [
		...[
			'destination',
			'language',
			'visit',
			'topics',
			'services',
			'note',
			'noteLevel',
			'heldOn',
			'minutes',
			'channel',
			'form',
		],
		...['contactMade', 'interpreter', 'guides', 'followUpOn', 'followUpKind', 'centre'],
	]
	const labels = Object.fromEntries(names.map((name) => [name, t(name)]))
	const many = (joined: string | undefined) => joined?.split(' ').filter(Boolean) ?? []
	const guides = choices.guides.map((guide) => ({
		value: guide.id,
		label: guide.country ? `${countryName(guide.country, locale)} · ${guide.title}` : guide.title,
	}))
	return (
		<Form
			action={action}
			labels={labels}
			hidden={rest.hidden}
			className="form log-form max-w-5xl"
			{...(rest.idempotencyKey ? { idempotencyKey: rest.idempotencyKey } : {})}
			{...(rest.restored ? { restored: rest.restored } : {})}
			{...(rest.version ? { version: rest.version } : {})}
		>
			<KeyboardAid />
			<div className="grid gap-5 sm:grid-cols-3">
				<Select
					name="destination"
					label={t('destination')}
					options={destinationOptions(codes, locale, choices.destinations)}
					initial={initial.destination ?? ''}
					optional
					autoFocus={isNew}
				/>
				<Select
					name="language"
					label={t('language')}
					options={languageOptions(locale, centreLanguages)}
					initial={initial.language ?? ''}
					optional
				/>
				<Select
					name="visit"
					label={t('visit')}
					options={codeOptions(codes, 'visit', VISITS)}
					initial={initial.visit ?? ''}
				/>
			</div>
			<div className="grid gap-5 lg:[&_.choices]:grid-cols-4">
				<Choices
					name="topics"
					legend={t('topics')}
					options={codeOptions(codes, 'topic', TOPICS)}
					initial={many(initial.topics)}
					many
				/>
				<Choices
					name="services"
					legend={t('services')}
					options={codeOptions(codes, 'service', SERVICES)}
					initial={many(initial.services)}
					many
				/>
			</div>
			{rest.note === 'hidden' ? (
				<p className="notice">{t('noteHidden')}</p>
			) : (
				<div className="grid content-start gap-5 lg:grid-cols-[2fr_1fr]">
					<Field name="note" label={t('note')} hint={t('noteHint')} initial={initial.note ?? ''} lines={4} optional />
					{rest.note === 'own' && (
						<Select
							name="noteLevel"
							label={t('noteLevel')}
							options={codeOptions(codes, 'noteLevel', NOTE_LEVELS)}
							initial={initial.noteLevel ?? 'standard'}
						/>
					)}
				</div>
			)}
			{/* Below the note, where whoever types looks. */}
			{isNew && <TalkingPages guides={choices.guides} words={await talkingWords()} />}
			{rest.idempotencyKey && <DraftSaver id={rest.idempotencyKey} words={await draftWords()} />}
			<MoreFields
				summary={t('more')}
				names={['heldOn', 'minutes', 'channel', 'form', 'contactMade', 'interpreter', 'centre']}
				open={!isNew}
			>
				<div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
					<Field name="heldOn" type="date" label={t('heldOn')} initial={initial.heldOn ?? ''} />
					<Field name="minutes" inputMode="numeric" label={t('minutes')} initial={initial.minutes ?? ''} />
					<Select
						name="channel"
						label={t('channel')}
						options={codeOptions(codes, 'channel', CHANNELS)}
						initial={initial.channel ?? ''}
					/>
					<Select
						name="form"
						label={t('form')}
						options={codeOptions(codes, 'form', FORMS)}
						initial={initial.form ?? ''}
					/>
				</div>
				<div className="flex flex-wrap gap-x-8">
					<Tick name="contactMade" label={t('contactMade')} initial={initial.contactMade === 'on'} />
					<Tick name="interpreter" label={t('interpreter')} initial={initial.interpreter === 'on'} />
				</div>
				{centres.length > 1 && (
					<Select
						name="centre"
						label={t('centre')}
						options={centres.map((centre) => ({ value: centre.id, label: centre.name }))}
						initial={centres[0]?.id ?? ''}
					/>
				)}
			</MoreFields>
			<MoreFields summary={t('guidesMore')} names={['guides']} open={many(initial.guides).length > 0}>
				<Choices name="guides" legend={t('guides')} options={guides} initial={many(initial.guides)} many />
			</MoreFields>
			{isNew && (
				<MoreFields summary={t('followUpMore')} names={['followUpOn', 'followUpKind']}>
					<div className="grid gap-5 sm:grid-cols-2">
						<Field name="followUpOn" type="date" label={t('followUpOn')} optional />
						<Select
							name="followUpKind"
							label={t('followUpKind')}
							options={codeOptions(codes, 'followUpKind', FOLLOW_UP_KINDS)}
							optional
						/>
					</div>
				</MoreFields>
			)}
			<div className="actions">
				<Submit>{t('save')}</Submit>
			</div>
			<p className="hint hidden sm:block">{t('keys')}</p>
		</Form>
	)
}

async function talkingWords() {
	const t = await getTranslations('TalkingPages')
	return {
		title: t('title'),
		hint: t('hint'),
		beside: t('beside'),
		besideTitle: t('besideTitle', { title: '{title}' }),
	}
}

/** What the saver of drafts says; it is the one part of the form that speaks by itself. */
async function draftWords() {
	const t = await getTranslations('ConsultationDrafts')
	return {
		saving: t('saving'),
		saved: t('savedAt', { time: '{time}' }),
		offline: t('offline', { time: '{time}' }),
		signedOut: t('signedOut'),
		elsewhere: t('elsewhere'),
		tooLong: t('tooLong'),
	}
}
