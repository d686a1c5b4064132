import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { CalendarAddress } from './calendar-address'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	/** Whether there is an address already. */
	shared: boolean
	idempotencyKey: string
}

/** Makes the address under which one's own calendar program finds appointments and follow-ups. */
export async function CalendarForm({ action, shared, idempotencyKey }: Props) {
	const t = await getTranslations('CalendarFeed')
	return (
		<>
			<p>{t('intro')}</p>
			<Form
				action={action}
				labels={{}}
				hidden={{ what: 'make' }}
				idempotencyKey={idempotencyKey}
				className="grid gap-3"
			>
				<CalendarAddress texts={{ once: t('once'), how: t('how') }} />
				<div className="actions">
					<Submit quiet>{t(shared ? 'makeAgain' : 'make')}</Submit>
				</div>
			</Form>
			{shared && (
				<Form action={action} labels={{}} hidden={{ what: 'end' }} idempotencyKey={idempotencyKey} className="grid">
					<Submit quiet>{t('end')}</Submit>
				</Form>
			)}
		</>
	)
}
