import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { FormState } from '@/lib/forms/form-state'
import { FileField } from './file-field'
import { ImportResult } from './import-result'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState> }

/** Takes a directory in. The first time it is only checked, unless somebody unticks that. */
export async function ImportForm({ action }: Props) {
	const t = await getTranslations('DirectoryExchange')
	return (
		<section className="card grid gap-3">
			<h2>{t('import')}</h2>
			<Form action={action} labels={{ file: t('file') }} className="grid max-w-3xl gap-4">
				<ImportResult
					texts={{
						// The numbers are known when the answer comes.
						checked: t.raw('checked') as string,
						imported: t.raw('imported') as string,
						where: t('where'),
						field: t('field'),
						reason: t('reason'),
					}}
				/>
				<FileField
					name="file"
					label={t('file')}
					hint={t('fileHint')}
					accept=".json,.zip,application/json,application/zip"
				/>
				<Tick name="onlyCheck" label={t('onlyCheck')} initial />
				<div className="actions">
					<Submit>{t('importNow')}</Submit>
				</div>
			</Form>
		</section>
	)
}
