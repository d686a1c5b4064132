import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { Merging } from '@/lib/clients/merging/merging'
import type { FormState } from '@/lib/forms/form-state'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** Says that another file is about the same person, and takes that back. */
export async function MergeForm(of: { merge: Action; unmerge: Action; client: string; merging: Merging }) {
	const t = await getTranslations('ManagePage')
	const labels = { otherCode: t('otherCode'), samePerson: t('samePerson') }
	return (
		<>
			<ul className="grid gap-2">
				{of.merging.files.map(({ merge, client }) => (
					<li key={merge} className="flex flex-wrap items-center gap-4">
						<span>
							<bdi>{client.name}</bdi> <bdi className="text-soft">{client.code}</bdi>
						</span>
						<Form action={of.unmerge} labels={{}} hidden={{ client: of.client, merge }} className="grid">
							<Submit quiet>{t('unmerge')}</Submit>
						</Form>
					</li>
				))}
			</ul>
			<Form action={of.merge} labels={labels} hidden={{ client: of.client }} className="form">
				<p className="hint">{t('mergeText')}</p>
				<Field name="otherCode" label={labels.otherCode} autoComplete="off" dir="ltr" />
				<Tick name="samePerson" label={labels.samePerson} />
				<div className="actions">
					<Submit quiet>{t('mergeDo')}</Submit>
				</div>
			</Form>
		</>
	)
}
