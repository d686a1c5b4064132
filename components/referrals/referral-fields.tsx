import { getTranslations } from 'next-intl/server'
import { codeOptions } from '@/components/consultations/code-options'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { type DirectoryEntry, SERVICE_TYPES } from '@/lib/directory/service'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { RESPOND_WITHIN, URGENCIES } from '@/lib/referrals/referral'

type Props = {
	locale: Locale
	services: DirectoryEntry[]
	/** What may be told. */
	items: readonly string[]
	autoFocus?: boolean
}

/** Where a referral goes, why, how urgent it is and what may be told: the same for one person and for a group. */
export async function ReferralFields({ locale, services, items, autoFocus }: Props) {
	const t = await getTranslations('ReferralForm')
	const codes = await getTranslations('Codes')
	const types = await getTranslations('ServiceTypes')
	return (
		<>
			<Select
				name="service"
				label={t('service')}
				options={services.map((service) => ({
					value: service.id,
					label: `${countryName(service.country, locale)} · ${service.name}`,
				}))}
				optional
				autoFocus={autoFocus ?? false}
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
		</>
	)
}
