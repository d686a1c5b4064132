import { getTranslations } from 'next-intl/server'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

/** The papers of a session, in any of the portal's languages. */
export async function SessionPapers({ session, locale }: { session: string; locale: Locale }) {
	const t = await getTranslations('SessionPage')
	return (
		<form method="post" action="/api/session-papers" className="card flex flex-wrap items-end gap-3">
			<input type="hidden" name="session" value={session} />
			<div className="field min-w-56">
				<label htmlFor="paper-language">{t('paperLanguage')}</label>
				<select id="paper-language" name="locale" defaultValue={locale}>
					{LOCALES.map((one) => (
						<option key={one} value={one}>
							{languageName(one, locale)}
						</option>
					))}
				</select>
			</div>
			<button type="submit" name="paper" value="sheet" className="button-quiet">
				{t('sheet')}
			</button>
			<button type="submit" name="paper" value="certificates" className="button-quiet">
				{t('certificates')}
			</button>
		</form>
	)
}
