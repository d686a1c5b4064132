import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { FormState } from '@/lib/forms/form-state'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

type Props = {
	erase: (state: FormState, form: FormData) => Promise<FormState>
	client: { id: string; code: string; languages: string[] }
	locale: Locale
	mayErase: boolean
}

/** What a person may ask for: a copy of everything, and to be erased. */
export async function RightsForms({ erase, client, locale, mayErase }: Props) {
	const t = await getTranslations('ManagePage')
	const own = LOCALES.find((one) => client.languages.includes(one)) ?? locale
	return (
		<>
			{/* A plain form: the answer is a file, and no address says whose. */}
			<form method="post" action="/api/clients/record" className="form">
				<p className="hint">{t('copyText')}</p>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="client" value={client.id} />
				<div className="field">
					<label htmlFor="field-language">{t('copyLanguage')}</label>
					<select id="field-language" name="language" defaultValue={own}>
						{LOCALES.map((one) => (
							<option key={one} value={one}>
								{languageName(one, locale)}
							</option>
						))}
					</select>
				</div>
				<div className="actions">
					<button type="submit" className="button-quiet" name="format" value="pdf">
						{t('copyPdf')}
					</button>
					<button type="submit" className="button-quiet" name="format" value="json">
						{t('copyJson')}
					</button>
				</div>
			</form>
			{mayErase ? (
				<Form
					action={erase}
					labels={{ eraseCode: t('eraseLabel'), asked: t('asked') }}
					hidden={{ client: client.id }}
					className="grid gap-2"
				>
					<MoreFields summary={t('erase')} names={['eraseCode', 'asked']} look="danger">
						<p>{t('eraseText')}</p>
						<Field
							name="eraseCode"
							label={t('eraseLabel')}
							hint={t('eraseCode', { code: client.code })}
							autoComplete="off"
							dir="ltr"
						/>
						<Tick name="asked" label={t('asked')} />
						<div className="actions">
							<Submit danger>{t('eraseDo')}</Submit>
						</div>
					</MoreFields>
				</Form>
			) : (
				<p className="text-soft">{t('onlySupervisor')}</p>
			)}
		</>
	)
}
