import { useTranslations } from 'next-intl'
import { differenceOf, type Piece } from '@/lib/guides/difference'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'

/** Unchanged stretches longer than this, in characters, are shortened to their ends. */
const LONG = 320
const END = 120

/** What changed between two texts, word by word. Nothing is shown where nothing changed. */
export function Difference({ older, newer, locale }: { older: string; newer: string; locale: Locale }) {
	const t = useTranslations('Editing')
	if (older === newer) return <p className="text-soft">{t('noDifference')}</p>
	return (
		<div className="difference" lang={languageTagOf(locale)} dir={directionOf(locale)}>
			{differenceOf(older, newer, locale).map((piece, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other name and never move
				<PieceOfText key={index} piece={piece} label={{ removed: t('removed'), added: t('added') }} />
			))}
		</div>
	)
}

function PieceOfText({ piece, label }: { piece: Piece; label: { removed: string; added: string } }) {
	if (piece.kind === 'same') return <span>{shortened(piece.text)}</span>
	const Mark = piece.kind === 'removed' ? 'del' : 'ins'
	return (
		<Mark>
			<span className="sr-only"> {label[piece.kind]} </span>
			{piece.text}
		</Mark>
	)
}

/** Long unchanged stretches keep their ends, cut between words where there are any. */
function shortened(text: string): string {
	if (text.length <= LONG) return text
	const head = text.slice(0, END).replace(/\s\S*$/, '')
	const tail = text.slice(-END).replace(/^\S*\s/, '')
	return `${head} […] ${tail}`
}
