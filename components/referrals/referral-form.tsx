import { getTranslations } from 'next-intl/server'
import { codeOptions } from '@/components/consultations/code-options'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { Consent } from '@/lib/clients/consents/consent'
import { PERSONAL_ITEMS } from '@/lib/clients/consents/personal-item'
import type { DirectoryEntry } from '@/lib/directory/service'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { OVERRIDE_REASONS } from '@/lib/referrals/referral'
import { ReferralFields } from './referral-fields'

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
			<ReferralFields locale={locale} services={services} items={items} autoFocus />
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
