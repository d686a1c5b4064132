import { getTranslations } from 'next-intl/server'
import { codeOptions } from '@/components/consultations/code-options'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { Consent } from '@/lib/clients/consents/consent'
import { PERSONAL_ITEMS } from '@/lib/clients/consents/personal-item'
import { type DirectoryEntry, SERVICE_TYPES } from '@/lib/directory/service'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { OVERRIDE_REASONS, RESPOND_WITHIN, URGENCIES } from '@/lib/referrals/referral'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	idempotencyKey: string
	hidden: Record<string, string>
	services: DirectoryEntry[]
	/** The consent that stands, if there is one. */
	consent: Consent | undefined
	mayOverride: boolean
}

/** A referral before it is sent. Items that the person withholds are not there to be chosen. */
export async function ReferralForm({ action, locale, idempotencyKey, hidden, services, consent, mayOverride }: Props) {
	const t = await getTranslations('ReferralForm')
	const codes = await getTranslations('Codes')
	const types = await getTranslations('ServiceTypes')
	const names = [
		...['service', 'recipient', 'serviceType', 'reason', 'urgency', 'respondWithin', 'shared', 'overrideReason'],
	]
	const items = PERSONAL_ITEMS.filter((item) => !consent?.withheld.items.includes(item))
	return (
		<Form
			action={action}
			labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
			idempotencyKey={idempotencyKey}
			hidden={hidden}
			className="form max-w-3xl"
		>
			<Select
				name="service"
				label={t('service')}
				options={services.map((service) => ({
					value: service.id,
					label: `${countryName(service.country, locale)} · ${service.name}`,
				}))}
				optional
				autoFocus
			/>
			<MoreFields summary={t('other')} names={['recipient', 'serviceType']}>
				<div className="grid gap-5 sm:grid-cols-2">
					<Field name="recipient" label={t('recipient')} dir="auto" optional />
					<Select
						name="serviceType"
						label={t('serviceType')}
						options={SERVICE_TYPES.map((value) => ({ value, label: types(value) }))}
						optional
					/>
				</div>
			</MoreFields>
			<Field name="reason" label={t('reason')} hint={t('reasonHint')} lines={4} />
			<div className="grid gap-5 sm:grid-cols-2">
				<Select
					name="urgency"
					label={t('urgency')}
					options={codeOptions(codes, 'urgency', URGENCIES)}
					initial="medium"
				/>
				<Select
					name="respondWithin"
					label={t('respondWithin')}
					options={codeOptions(codes, 'respondWithin', RESPOND_WITHIN)}
					initial="1_week"
				/>
			</div>
			<Choices
				name="shared"
				legend={t('shared')}
				hint={t('sharedHint')}
				options={codeOptions(codes, 'personalItem', items)}
				initial={items.filter((item) => item === 'name' || item === 'contact')}
				many
			/>
			{mayOverride && !consent?.sharing && (
				<Select
					name="overrideReason"
					label={t('overrideReason')}
					hint={t('overrideHint')}
					options={codeOptions(codes, 'overrideReason', OVERRIDE_REASONS)}
				/>
			)}
			<div className="actions">
				<Submit>{t('save')}</Submit>
				<span className="hint">{t('draftHint')}</span>
			</div>
		</Form>
	)
}
