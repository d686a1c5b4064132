import { publicDb } from '@/lib/db'
import type { OpenTest, Phase } from '../session'

/** The test of a session while it is open; undefined: there is none, or not now. */
export async function findOpenTest(session: string): Promise<OpenTest | undefined> {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(session)) return undefined
	const [row] = await publicDb().$queryRaw<OpenTest[]>`
		select title, language, questions from waymark_session_test(${session}::uuid)`
	return row
}

/** What stands on a card already. */
export async function findCard(session: string, card: number): Promise<Partial<Record<Phase, number[]>>> {
	const rows = await publicDb().$queryRaw<{ phase: Phase; answers: number[] }[]>`
		select phase, answers from waymark_session_card(${session}::uuid, ${card}::integer)`
	return Object.fromEntries(rows.map((row) => [row.phase, row.answers]))
}
