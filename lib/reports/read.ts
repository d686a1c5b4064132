import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession, publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sayIn } from '@/lib/i18n/say'
import {
	DIMENSIONS,
	type Figure,
	INDICATORS,
	type Indicator,
	MANY_VALUED,
	type Report,
	type ReportLine,
} from './indicator'
import { shownCount, suppress } from './suppression'
import type { ReportWords } from './wording'
import { countMarkedMonths } from './write'

/** Milliseconds a reader waits for what is not counted yet; the rest is counted in the background. */
const LONGEST_COUNTING = 2000

type Row = { indicator: string; dimension: string; value: string; count: bigint }

/**
 * Numbers of whole months, of all centres the person may see or of one. They are counts only, made by the database; nobody's
 * file is read for them. Small counts are hidden, with as many others as it takes that they cannot be worked out.
 * @param of months as `YYYY-MM`, both included
 */
export async function readReport(
	actor: Actor,
	of: { from: string; to: string; centre?: string | undefined },
): Promise<Report> {
	authorise(actor, 'report.read', of.centre ? { centre: of.centre } : {})
	await countMarkedMonths(LONGEST_COUNTING)
	const asked = of.centre ? [of.centre] : null
	const [first, last] = [`${of.from}-01`, `${of.to}-01`]
	return asSession(actor.session, async (tx) => {
		const rows = await tx.$queryRaw<Row[]>`
			select indicator, dimension, value, count from waymark_indicators(${asked}::uuid[], ${first}::date, ${last}::date)`
		const [times] = await tx.$queryRaw<
			{ sent: bigint; answered: bigint; late: bigint; median_hours: number | null }[]
		>`select * from waymark_answer_times(${asked}::uuid[], ${first}::date, (${last}::date + interval '1 month')::date)`
		const centres = await tx.centre.findMany({ select: { id: true, name: true } })
		const answered = shownCount(Number(times?.answered ?? 0))
		return {
			from: of.from,
			to: of.to,
			centre: of.centre
				? (centres.find((centre) => centre.id === of.centre)?.name ?? null)
				: actor.centres.map((centre) => centre.name).join(', ') || null,
			lines: INDICATORS.map((indicator) => lineOf(indicator, rows)),
			answers: {
				sent: shownCount(Number(times?.sent ?? 0)),
				answered,
				late: shownCount(Number(times?.late ?? 0)),
				medianHours: answered === null ? null : (times?.median_hours ?? null),
			},
			centres: Object.fromEntries(centres.map((centre) => [centre.id, centre.name])),
		}
	})
}

/** Centres a person may ask numbers of, by name. */
export async function listReportCentres(actor: Actor): Promise<{ id: string; name: string }[]> {
	authorise(actor, 'report.read')
	if (actor.role !== 'analyst' && actor.role !== 'administrator')
		return actor.centres.map(({ id, name }) => ({ id, name }))
	return asSession(actor.session, (tx) =>
		tx.centre.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
	)
}

/** The words of a report in a language. */
export async function reportWordsIn(locale: Locale): Promise<ReportWords> {
	const destinations = await publicDb().destination.findMany({ select: { slug: true, country: true } })
	return {
		say: await sayIn(locale),
		locale,
		countries: Object.fromEntries(destinations.map(({ slug, country }) => [slug, country])),
	}
}

function lineOf(indicator: Indicator, rows: Row[]): ReportLine {
	const own = rows.filter((row) => row.indicator === indicator)
	const whole = Number(own.find((row) => row.dimension === 'total')?.count ?? 0)
	const tables = DIMENSIONS[indicator].map((dimension) => {
		const rowsOf = own.filter((row) => row.dimension === dimension)
		// A single centre says no more than the total.
		const found = dimension === 'centre' && rowsOf.length === 1 ? [] : rowsOf
		const counts = suppress(
			found.map((row) => Number(row.count)),
			{ addsUp: !MANY_VALUED.includes(dimension) },
		)
		const figures: Figure[] = found.map((row, at) => ({ value: row.value, count: counts[at] ?? null }))
		return { dimension, rows: sorted(dimension, figures) }
	})
	return { indicator, total: shownCount(whole), tables }
}

/** Months in their order, everything else from the largest on; what is hidden comes last, by name, so that no order tells. */
function sorted(dimension: string, figures: Figure[]): Figure[] {
	const byName = (a: Figure, b: Figure) => (a.value < b.value ? -1 : 1)
	if (dimension === 'month') return figures.sort(byName)
	return figures.sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || byName(a, b))
}
