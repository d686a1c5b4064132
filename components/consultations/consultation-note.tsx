import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { ShownText } from '@/components/ui/shown-text'
import { Submit } from '@/components/ui/submit'
import { type ConsultationFile, RESTRICTED_REASONS } from '@/lib/consultations/consultation'
import type { FormState } from '@/lib/forms/form-state'
import { codeOptions } from './code-options'

type Props = {
	file: Pick<ConsultationFile, 'id' | 'note'>
	/** Whether the person may open a restricted note with a reason. */
	mayOpen: boolean
	open: (state: FormState, form: FormData) => Promise<FormState>
}

/** The note of a consultation, as far as the person may read it. */
export async function ConsultationNote({ file, mayOpen, open }: Props) {
	const t = await getTranslations('ConsultationPage')
	const codes = await getTranslations('Codes')
	if (file.note === null) return <p className="text-soft">{t('noNote')}</p>
	if ('text' in file.note) {
		return (
			<>
				<p className="max-w-3xl whitespace-pre-wrap break-words" dir="auto">
					{file.note.text}
				</p>
				{file.note.level === 'restricted' && <p className="badge mt-2">{codes('noteLevel.restricted')}</p>}
			</>
		)
	}
	return (
		<>
			<p>{t('restricted')}</p>
			{mayOpen && (
				<Form action={open} labels={{ reason: t('reason') }} hidden={{ id: file.id }}>
					<ShownText name="note" />
					<Select
						name="reason"
						label={t('reason')}
						hint={t('restrictedAsk')}
						options={codeOptions(codes, 'restrictedReason', RESTRICTED_REASONS)}
					/>
					<div className="actions">
						<Submit quiet>{t('open')}</Submit>
					</div>
				</Form>
			)}
		</>
	)
}
