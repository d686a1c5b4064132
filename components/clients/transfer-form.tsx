import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	client: string
	centres: { id: string; name: string; country: string }[]
	locale: Locale
	idempotencyKey: string
}

/** Offers a file to another centre. */
export async function TransferForm({ action, client, centres, locale, idempotencyKey }: Props) {
	const t = await getTranslations('ManagePage')
	const labels = { toCentre: t('toCentre'), transferReason: t('transferReason'), agreed: t('agreed') }
	return (
		<Form action={action} labels={labels} hidden={{ client }} idempotencyKey={idempotencyKey} className="form">
			<p className="hint">{t('transferText')}</p>
			<Select
				name="toCentre"
				label={labels.toCentre}
				options={centres.map(({ id, name, country }) => ({
					value: id,
					label: `${name} · ${countryName(country, locale)}`,
				}))}
			/>
			<Field name="transferReason" label={labels.transferReason} lines={3} />
			<Tick name="agreed" label={labels.agreed} />
			<div className="actions">
				<Submit quiet>{t('transferDo')}</Submit>
			</div>
		</Form>
	)
}
