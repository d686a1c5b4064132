import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { Day } from '@/lib/clients/day'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { ConsentFields } from './consent-fields'
import { consentLabels } from './field-labels'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	client: string
	locale: Locale
	idempotencyKey: string
	today: Day
	centreLanguages: string[]
}

/** Records a consent of somebody who has a file already. */
export async function ConsentForm({ action, client, locale, idempotencyKey, today, centreLanguages }: Props) {
	const t = await getTranslations('ConsentForm')
	return (
		<Form action={action} labels={await consentLabels()} idempotencyKey={idempotencyKey} hidden={{ client }}>
			<ConsentFields locale={locale} today={today} centreLanguages={centreLanguages} />
			<div className="actions">
				<Submit>{t('save')}</Submit>
			</div>
		</Form>
	)
}
