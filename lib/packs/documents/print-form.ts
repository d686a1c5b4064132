import { facesOf, LEADING, SIZES } from '../press/faces'
import { strongDirection } from './guide-form'
import { DAY, LICENCE_URL, PAGE, PAGES, type Pack } from './pack'

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
		fonts: facesOf(pack.locale),
		sizes: SIZES,
		leading: LEADING,
	})
}
