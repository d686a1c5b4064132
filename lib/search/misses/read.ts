import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { Miss } from './miss'

/** How many lines an editor is shown. */
const MOST = 200

/**
 * What readers looked for and did not find, most often first.
 * @param filter a language, and the first day that counts (ISO date)
 * @throws NotAllowed for anybody but editors and translators
 */
export async function listMisses(actor: Actor, filter: { locale?: Locale; since?: string } = {}): Promise<Miss[]> {
	authorise(actor, 'guide.list')
	const { locale, since } = filter
	const rows = await asSession(actor.session, (tx) =>
		tx.searchMiss.groupBy({
			by: ['locale', 'words'],
			where: { ...(locale && { locale }), ...(since && { day: { gte: new Date(since) } }) },
			_sum: { count: true },
			_max: { day: true },
			orderBy: [{ _sum: { count: 'desc' } }, { words: 'asc' }],
			take: MOST,
		}),
	)
	return rows.map((row) => ({
		locale: row.locale as Locale,
		words: row.words,
		count: row._sum.count ?? 0,
		lastOn: row._max.day ? isoDay(row._max.day) : '',
	}))
}
