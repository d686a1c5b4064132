import { getTranslations } from 'next-intl/server'

/** Takes the directory along. */
export async function ExportForm() {
	const t = await getTranslations('DirectoryExchange')
	return (
		<form method="post" action="/api/directory" className="card grid gap-3">
			<h2>{t('export')}</h2>
			<p>{t('exportHint')}</p>
			<div className="actions">
				<button type="submit" name="format" value="json" className="button-quiet">
					{t('json')}
				</button>
				<button type="submit" name="format" value="csv" className="button-quiet">
					{t('csv')}
				</button>
			</div>
		</form>
	)
}
