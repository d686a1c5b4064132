import { strongDirection } from './guide-form'
import { DAY, LICENCE_URL, PAGE, PAGES, type Pack } from './pack'

/** Letter heights differ from script to script; points, and lines apart in em. */
const SIZES = { ltr: 10.5, rtl: 12.5 }
const LEADING = { ltr: 0.72, rtl: 0.82 }

/** In which order fonts are asked for a character. */
const LATIN = ['Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Hans']
const ARABIC = ['Noto Naskh Arabic', 'Noto Sans', 'Noto Sans Hans']
// Chinese punctuation is wider than ours; letters and digits are taken from the Latin font.
const CHINESE = [{ name: 'Noto Sans', covers: 'latin-in-cjk' }, 'Noto Sans Hans', 'Noto Sans', 'Noto Naskh Arabic']

/**
 * A pack as the layout `press/pack.typ` reads it: as JSON, so that no text can become part of a program.
 * @param day the day of the copy, in the reader's words
 * @param date the same as an ISO date
 */
export function printForm(pack: Pack, day: string, date: string): string {
	return JSON.stringify({
		...pack,
		guides: pack.guides.map((guide) => ({
			...guide,
			sources: guide.sources.map((source) => ({
				...source,
				dir: strongDirection(source.title),
				publisherDir: strongDirection(source.publisher),
			})),
			figures: guide.figures.map((figure) => ({
				...figure,
				source: { ...figure.source, dir: strongDirection(figure.source.publisher) },
			})),
		})),
		date: date.split('-').map(Number),
		copy: pack.words.copy.replace(DAY, day),
		licenceUrl: LICENCE_URL,
		marks: { page: PAGE, pages: PAGES },
		fonts: { ltr: pack.locale === 'zh' ? CHINESE : LATIN, rtl: ARABIC },
		sizes: SIZES,
		leading: LEADING,
	})
}
