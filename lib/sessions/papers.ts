import { formatDay, formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { isolated, sayIn } from '@/lib/i18n/say'
import { PAGE, PAGES } from '@/lib/packs/documents/pack'
import { type PaperBlock, printPaper } from '@/lib/packs/press/paper'
import type { SessionFile } from './session'

/** Empty lines for people who come without having registered. */
const SPARE_LINES = 12

type Of = { session: SessionFile; centre: { name: string; timeZone: string }; locale: Locale; madeOn: string }

/** The attendance sheet: names with room for a signature, and empty lines. @throws NoPdf */
export async function printSheet({ session, centre, locale, madeOn }: Of): Promise<Uint8Array> {
	const say = await sayIn(locale)
	const rows = session.participants
		.filter((one) => one.waiting === 0)
		.map((one, at) => [String(at + 1), one.name || say('SessionPapers.noName'), '', ''])
	const spare = Array.from({ length: SPARE_LINES }, (_, at) => [String(rows.length + at + 1), '', '', ''])
	return printPaper({
		locale,
		title: say('SessionPapers.sheet'),
		sections: [
			{
				heading: null,
				blocks: [
					{
						kind: 'facts',
						rows: [
							[say('SessionPapers.session'), session.title],
							[say('SessionPapers.when'), formatMoment(new Date(session.startsAt), locale, centre.timeZone)],
							...(session.place ? ([[say('SessionPapers.place'), session.place]] as [string, string][]) : []),
							[say('SessionPapers.leader'), session.leader],
						],
					},
					{
						kind: 'table',
						head: ['', say('SessionPapers.name'), say('SessionPapers.card'), say('SessionPapers.signature')],
						rows: [...rows, ...spare],
						widths: [0.3, 2.2, 0.8, 1.7],
						padding: 9,
					},
				],
			},
		],
		footer: centre.name,
		pageWords: say('PackDocument.page', { page: PAGE, pages: PAGES }),
		date: madeOn,
	})
}

/**
 * A certificate of participation for everybody with a name who came, each on a page of its own.
 * @returns undefined: nobody with a name came
 * @throws NoPdf
 */
export async function printCertificates({ session, centre, locale, madeOn }: Of): Promise<Uint8Array | undefined> {
	const named = session.participants.filter((one) => one.attended && one.name)
	if (named.length === 0) return undefined
	const say = await sayIn(locale)
	const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(session.minutes / 60)
	const day = formatDay(new Date(session.startsAt).toISOString().slice(0, 10), locale)
	const certificate = (name: string): PaperBlock[] => [
		{ kind: 'text', text: say('SessionPapers.certifies', { centre: isolated(centre.name) }) },
		{ kind: 'large', text: name },
		{ kind: 'text', text: say('SessionPapers.tookPart') },
		{ kind: 'large', text: session.title },
		{ kind: 'text', text: say('SessionPapers.on', { date: day, hours }) },
		{ kind: 'signatures', names: [say('SessionPapers.signed', { name: session.leader }), say('SessionPapers.stamp')] },
	]
	return printPaper({
		locale,
		title: say('SessionPapers.certificate'),
		sections: named.map((one, at) => ({ heading: null, newPage: at > 0, blocks: certificate(one.name) })),
		footer: centre.name,
		pageWords: '',
		date: madeOn,
		landscape: true,
		centred: true,
	})
}
