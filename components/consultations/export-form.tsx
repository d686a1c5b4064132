import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

type Props = { locale: Locale; from: string; to: string; centres: readonly { id: string; name: string }[] }

/** Takes consultations of up to a year along, as a table without persons. A plain form. */
export async function ExportForm({ locale, from, to, centres }: Props) {
	const t = await getTranslations('ConsultationExport')
	return (
		<details className="card mt-6">
			<summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold">{t('title')}</summary>
			<form method="post" action="/api/consultations" className="grid gap-4">
				<input type="hidden" name="locale" value={locale} />
				<p className="hint max-w-2xl">{t('hint')}</p>
				<div className="flex flex-wrap items-end gap-4">
					<div className="field">
						<label htmlFor="export-from">{t('from')}</label>
						<input id="export-from" type="date" name="from" defaultValue={from} required />
					</div>
					<div className="field">
						<label htmlFor="export-to">{t('to')}</label>
						<input id="export-to" type="date" name="to" defaultValue={to} required />
					</div>
					{centres.length > 1 && (
						<div className="field">
							<label htmlFor="export-centre">{t('centre')}</label>
							<select id="export-centre" name="centre">
								{centres.map(({ id, name }) => (
									<option key={id} value={id}>
										{name}
									</option>
								))}
							</select>
						</div>
					)}
					<button type="submit" className="button-quiet">
						{t('download')}
					</button>
				</div>
			</form>
		</details>
	)
}
