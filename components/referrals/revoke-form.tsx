import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { FormState } from '@/lib/forms/form-state'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	referral: { id: string; version: number }
}

/** Takes a referral back, after one has said so twice. */
export async function RevokeForm({ action, referral }: Props) {
	const t = await getTranslations('ReferralPage')
	return (
		<Form action={action} labels={{ sure: t('sure') }} version={referral.version} hidden={{ id: referral.id }}>
			<MoreFields summary={t('revoke')} names={['sure']} look="danger">
				<p>{t('revokeText')}</p>
				<Tick name="sure" label={t('sure')} />
				<div className="actions">
					<Submit danger>{t('revoke')}</Submit>
				</div>
			</MoreFields>
		</Form>
	)
}
