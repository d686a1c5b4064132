import { systemDb } from '@/lib/db'

/** Months counted in one go, so that no count holds up the others. */
const AT_ONCE = 100

/** Counts the months that something changed in. @returns how many were counted */
export async function recountMarkedMonths(most = AT_ONCE): Promise<number> {
	const [row] = await systemDb().$queryRaw<{ done: number }[]>`select waymark_recount_marked(${most}::int) as done`
	return row?.done ?? 0
}
