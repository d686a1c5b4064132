import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { SlotRow } from '@/lib/appointments/appointment'
import type { FormState } from '@/lib/forms/form-state'

type Props = {
	booking: NonNullable<SlotRow['booking']>
	action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Says whose file a booking belongs to, by the code on the client's card. */
export async function WhoseFile({ booking, action }: Props) {
	const t = await getTranslations('AppointmentsPage')
	return (
		<details className="basis-full">
			<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
				{t(booking.client ? 'otherFile' : 'whoseFile')}
			</summary>
			<Form
				action={action}
				labels={{ code: t('fileCode') }}
				hidden={{ id: booking.id }}
				version={booking.version}
				className="flex flex-wrap items-end gap-3"
			>
				<Field name="code" label={t('fileCode')} initial={booking.client?.code ?? ''} optional />
				<Submit quiet>{t('link')}</Submit>
			</Form>
		</details>
	)
}
