import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import type { Source } from '@/lib/guides/guide'
import { LIMITS } from '@/lib/guides/text'

/** Empty rows after the sources there are. */
const SPARE = 2

/** How many rows of sources a form shows for so many sources. */
export function rowsFor(count: number): number {
	return Math.min(count + SPARE, LIMITS.sources)
}

/** The official pages a guide rests on, a row each. */
export function SourceRows({ sources }: { sources: Source[] }) {
	const t = useTranslations('TextForm')
	return (
		<div className="grid gap-5">
			<p className="hint">{t('sourcesHint')}</p>
			{Array.from({ length: rowsFor(sources.length) }, (_, row) => {
				const source = sources[row]
				const number = row + 1
				const name = (part: string) => `source-${row}-${part}`
				return (
					<div key={name('row')} className="grid gap-2 border-s-4 border-line ps-3 sm:grid-cols-2">
						<Field
							name={name('title')}
							label={t('sourceTitle', { number })}
							initial={source?.title ?? ''}
							optional
							dir="auto"
						/>
						<Field
							name={name('publisher')}
							label={t('publisher', { number })}
							initial={source?.publisher ?? ''}
							optional
							dir="auto"
						/>
						<Field
							name={name('url')}
							type="url"
							label={t('url', { number })}
							initial={source?.url ?? ''}
							optional
							dir="ltr"
						/>
						<Field
							name={name('checkedOn')}
							type="date"
							label={t('checked', { number })}
							initial={source?.checkedOn ?? ''}
							optional
						/>
					</div>
				)
			})}
		</div>
	)
}
