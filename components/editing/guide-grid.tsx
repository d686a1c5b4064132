import { useTranslations } from 'next-intl'
import { LOCALE_NAMES, type Locale, languageTagOf } from '@/lib/i18n/locales'
import type { TextState } from '@/lib/translations/translation'
import { StateBadge } from './state-badge'

export type GridRow = {
	id: string
	title: string
	texts: { locale: Locale; state: TextState; draft: boolean; native: boolean }[]
}

/** Every guide in every language: how far it is, and the way to it. */
export function GuideGrid({ rows, locales, locale }: { rows: GridRow[]; locales: Locale[]; locale: Locale }) {
	const t = useTranslations('Editing')
	return (
		// A scrolling region must be reachable by keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the table
		<section className="table-scroll relative" aria-label={t('guides')} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col" className="sticky-start">
							{t('guide')}
						</th>
						{locales.map((one) => (
							<th key={one} scope="col" lang={languageTagOf(one)}>
								{LOCALE_NAMES[one]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<th scope="row" className="sticky-start font-normal" lang="en" dir="ltr">
								{row.title}
							</th>
							{row.texts.map((text) => (
								<td key={text.locale}>
									<a className="grid-cell" href={`/${locale}/staff/guides/${row.id}/${text.locale}`}>
										<span className="sr-only">
											{row.title}, {LOCALE_NAMES[text.locale]}:{' '}
										</span>
										<StateBadge state={text.state} />
										{text.draft && <span className="badge badge-accent">{t('draft')}</span>}
										{text.state !== 'missing' && !text.native && (
											<span className="text-xs text-soft">{t('notNative')}</span>
										)}
									</a>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
