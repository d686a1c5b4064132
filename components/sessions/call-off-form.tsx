import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { FormState } from '@/lib/forms/form-state'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; session: string }

/** Calls a session off. */
export async function CallOffForm({ action, session }: Props) {
	const t = await getTranslations('SessionPage')
	return (
		<Form action={action} labels={{ sure: t('sure') }} hidden={{ id: session }} className="grid gap-3">
			<MoreFields summary={t('callOff')} names={['sure']} look="link">
				<p>{t('callOffHint')}</p>
				<Tick name="sure" label={t('sure')} />
				<div className="actions">
					<Submit quiet>{t('callOff')}</Submit>
				</div>
			</MoreFields>
		</Form>
	)
}
