import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { ClientFile, DestinationCode } from '@/lib/clients/client'
import { personFieldsOf } from '@/lib/clients/person'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { personLabels } from './field-labels'
import { PersonFields } from './person-fields'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	client: ClientFile
	destinations: DestinationCode[]
	centreLanguages: string[]
}

/** Changes a client's file; a second editor is shown what the first one saved. */
export async function PersonForm({ action, locale, client, destinations, centreLanguages }: Props) {
	const t = await getTranslations('PersonForm')
	return (
		<Form
			action={action}
			labels={await personLabels()}
			version={client.version}
			hidden={{ id: client.id }}
			className="form max-w-3xl"
		>
			<PersonFields
				locale={locale}
				initial={personFieldsOf(client)}
				destinations={destinations}
				centreLanguages={centreLanguages}
				open
			/>
			<div className="actions">
				<Submit>{t('save')}</Submit>
			</div>
		</Form>
	)
}
