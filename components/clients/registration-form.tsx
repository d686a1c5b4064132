import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { DestinationCode } from '@/lib/clients/client'
import type { Day } from '@/lib/clients/day'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { ConsentFields } from './consent-fields'
import { consentLabels, personLabels } from './field-labels'
import { PersonFields } from './person-fields'
import { PossibleDuplicates } from './possible-duplicates'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	idempotencyKey: string
	today: Day
	destinations: DestinationCode[]
	centreLanguages: string[]
	centres: readonly { id: string; name: string }[]
}

/** Registers a client: the consent first, then the person. */
export async function RegistrationForm({ action, locale, idempotencyKey, today, centres, ...known }: Props) {
	const t = await getTranslations('PersonForm')
	const consent = await getTranslations('ConsentForm')
	const alike = await getTranslations('PossibleDuplicates')
	const labels = { ...(await consentLabels()), ...(await personLabels()), anotherPerson: alike('title') }
	return (
		<Form action={action} labels={labels} idempotencyKey={idempotencyKey} className="form max-w-3xl">
			<section className="card grid gap-5">
				<h2>{consent('title')}</h2>
				<p className="hint">{consent('first')}</p>
				<ConsentFields locale={locale} today={today} centreLanguages={known.centreLanguages} />
			</section>
			<section className="card grid gap-5">
				<h2>{t('person')}</h2>
				<p className="hint">{t('sealed')}</p>
				{centres.length > 1 && (
					<Select
						name="centre"
						label={t('centre')}
						options={centres.map((centre) => ({ value: centre.id, label: centre.name }))}
						initial={centres[0]?.id ?? ''}
					/>
				)}
				<PersonFields locale={locale} initial={{}} open={false} {...known} />
			</section>
			<PossibleDuplicates locale={locale} title={alike('title')} text={alike('text')} label={alike('anotherPerson')} />
			<div className="actions">
				<Submit>{t('register')}</Submit>
			</div>
		</Form>
	)
}
