import { getTranslations } from 'next-intl/server'
import { codeOptions, languageOptions } from '@/components/consultations/code-options'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Tick } from '@/components/ui/tick'
import { CONSENT_FORMS, GIVEN_BY, SHARED_WITH, WITHHOLD_REASONS } from '@/lib/clients/consents/consent'
import { PERSONAL_ITEMS } from '@/lib/clients/consents/personal-item'
import type { Day } from '@/lib/clients/day'
import type { Locale } from '@/lib/i18n/locales'

type Props = { locale: Locale; today: Day; centreLanguages: string[] }

/** The fields of a consent. Nothing is agreed to beforehand: each flag is ticked by somebody. */
export async function ConsentFields({ locale, today, centreLanguages }: Props) {
	const t = await getTranslations('ConsentForm')
	const codes = await getTranslations('Codes')
	return (
		<>
			<div className="grid gap-5 sm:grid-cols-2">
				<Select
					name="consentForm"
					label={t('consentForm')}
					options={codeOptions(codes, 'consentForm', CONSENT_FORMS)}
					initial="written"
					autoFocus
				/>
				<Field name="consentOn" type="date" label={t('consentOn')} initial={today} />
				<Select
					name="consentLanguage"
					label={t('consentLanguage')}
					options={languageOptions(locale, centreLanguages)}
					initial={centreLanguages[0] ?? ''}
				/>
				<Select
					name="givenBy"
					label={t('givenBy')}
					options={codeOptions(codes, 'givenBy', GIVEN_BY)}
					initial="person"
				/>
			</div>
			<Tick name="consentInterpreter" label={t('consentInterpreter')} />
			<fieldset className="field">
				<legend>{t('agrees')}</legend>
				<Tick name="toServices" label={t('toServices')} />
				<Tick name="toSharing" label={t('toSharing')} />
				<Tick name="toReporting" label={t('toReporting')} />
			</fieldset>
			<Choices
				name="sharedWith"
				legend={t('sharedWith')}
				options={codeOptions(codes, 'sharedWith', SHARED_WITH)}
				many
				optional
			/>
			<MoreFields summary={t('withhold')} names={['withheldItems', 'withheldOther', 'withholdReason']}>
				<Choices
					name="withheldItems"
					legend={t('withheldItems')}
					options={codeOptions(codes, 'personalItem', PERSONAL_ITEMS)}
					many
					optional
				/>
				<Field name="withheldOther" label={t('withheldOther')} lines={2} optional />
				<Select
					name="withholdReason"
					label={t('withholdReason')}
					options={codeOptions(codes, 'withholdReason', WITHHOLD_REASONS)}
					optional
				/>
			</MoreFields>
		</>
	)
}
