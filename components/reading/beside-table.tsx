import { GuideText } from '@/components/guides/guide-text'
import type { FactWords } from '@/lib/facts/wording'
import { besideEachOther } from '@/lib/guides/beside'
import type { PublishedGuide } from '@/lib/guides/guide'
import { renderGuideText } from '@/lib/guides/markdown'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'

type Props = {
	/** The guide in the reader's language and in the second one. */
	guides: [PublishedGuide, PublishedGuide]
	words: [FactWords, FactWords]
	locale: Locale
}

/** A guide in two languages, paragraph beside paragraph; under each other on a small screen, side by side on paper. */
export function BesideTable({ guides, words, locale }: Props) {
	const rows = [
		{ kind: 'heading' as const, first: `# ${guides[0].title}`, second: `# ${guides[1].title}` },
		{ kind: 'text' as const, first: guides[0].summary, second: guides[1].summary },
		...besideEachOther(guides[0].text, guides[1].text),
	]
	const cell = (side: 0 | 1, markdown: string) => {
		const { locale: language, figures } = guides[side]
		const html = renderGuideText(markdown.replace(/^#+ /, ''), figures, words[side], locale).html.replace(
			/ href="#f-[^"]*"/g,
			'',
		)
		return (
			<div lang={languageTagOf(language)} dir={directionOf(language)}>
				<GuideText html={html} />
			</div>
		)
	}
	return (
		<div className="beside">
			{rows.map(({ kind, first, second }, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the rows of a document never change their order
				<div key={index} className={kind === 'heading' ? 'pair head' : 'pair'}>
					{cell(0, first)}
					{cell(1, second)}
				</div>
			))}
		</div>
	)
}
