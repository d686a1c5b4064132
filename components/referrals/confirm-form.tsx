import { getTranslations } from 'next-intl/server'
import { codeOptions } from '@/components/consultations/code-options'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { CONFIRMATIONS } from '@/lib/referrals/referral'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	referral: { id: string; confirmed: string | null }
}

/** What the client says of a referral afterwards. */
export async function ConfirmForm({ action, referral }: Props) {
	const t = await getTranslations('ReferralPage')
	const codes = await getTranslations('Codes')
	return (
		<Form
			action={action}
			labels={{ confirmed: t('confirm') }}
			hidden={{ id: referral.id }}
			className="flex flex-wrap items-end gap-3"
		>
			<div className="min-w-56">
				<Select
					name="confirmed"
					label={t('confirm')}
					options={codeOptions(codes, 'confirmation', CONFIRMATIONS)}
					initial={referral.confirmed ?? ''}
				/>
			</div>
			<Submit quiet>{t('confirmSave')}</Submit>
		</Form>
	)
}
