import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { LinkSlip } from './link-slip'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	referral: { id: string; number: string; version: number }
	centre: string
	idempotencyKey: string
	/** What the button says: the first link sends the referral. */
	button: string
	back: string
}

/** Makes the link and its code; the answer shows both in place of the button. */
export async function LinkForm({ action, referral, centre, idempotencyKey, button, back }: Props) {
	const t = await getTranslations('LinkPage')
	const texts = {
		once: t('once'),
		slip: t('slip', { number: referral.number }),
		from: t('from', { centre }),
		link: t('link'),
		code: t('code'),
		linkHow: t('linkHow'),
		codeHow: t('codeHow'),
		cut: t('cut'),
		print: t('print'),
		back: t('back'),
	}
	return (
		<Form
			action={action}
			labels={{}}
			idempotencyKey={idempotencyKey}
			version={referral.version}
			hidden={{ id: referral.id }}
			className="grid gap-4"
		>
			<LinkSlip texts={texts} back={back}>
				<div className="actions">
					<Submit>{button}</Submit>
				</div>
			</LinkSlip>
		</Form>
	)
}
