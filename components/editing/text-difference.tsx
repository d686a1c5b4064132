import { useTranslations } from 'next-intl'
import { type GuideText, partsForComparison } from '@/lib/guides/text'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { Difference } from './difference'

type Props = { older: GuideText; newer: GuideText; locale: Locale }

/** What changed between two versions of a guide's text, part by part; parts that did not change are left out. */
export function TextDifference({ older, newer, locale }: Props) {
	const t = useTranslations('TextForm')
	const common = useTranslations('Editing')
	const [before, after] = [partsForComparison(older), partsForComparison(newer)]
	const labels: Record<string, string> = {
		title: t('titleLabel'),
		summary: t('summary'),
		answers: t('answers'),
		text: t('text'),
		sources: t('sources'),
	}
	const changed = Object.keys(labels).filter(
		// A translation rests on the sources of the English text and has none of its own.
		(part) => before[part] !== after[part] && (part !== 'sources' || locale === SOURCE_LOCALE),
	)
	if (changed.length === 0) return <p className="text-soft">{common('noDifference')}</p>
	return (
		<dl className="grid gap-3">
			{changed.map((part) => (
				<div key={part} className="min-w-0">
					<dt className="text-sm font-semibold text-soft">{labels[part]}</dt>
					<dd>
						<Difference older={before[part] ?? ''} newer={after[part] ?? ''} locale={locale} />
					</dd>
				</div>
			))}
		</dl>
	)
}
