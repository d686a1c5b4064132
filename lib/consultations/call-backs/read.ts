import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { dayOf } from '@/lib/clients/day'
import { clientNamesIn, namesIn } from '@/lib/clients/read'
import { asSession, Prisma } from '@/lib/db'
import { type CallBack, MOST_CALL_BACKS } from './call-back'

type Row = {
	client_id: string
	guide_id: string
	path: string
	title: string
	given_on: Date
	given_number: number
	substance: number
	changed_at: Date
	counsellor_id: string
}

/**
 * Who is to be called because what they were told has changed: the English text's substance is newer than that of the version
 * they were given (or that its translation renders), they have not been given it again or called about it since, their file
 * is open and their consent stands. The latest changes first.
 * @param filter `mine`: only clients the person looks after; `client`: only this one
 */
export async function listCallBacks(
	actor: Actor,
	filter: { mine?: boolean; client?: string } = {},
): Promise<CallBack[]> {
	authorise(actor, 'follow-up.list')
	return asSession(actor.session, async (tx) => {
		const rows = await tx.$queryRaw<Row[]>`
			with current as (
				select p.guide_id, v.title, v.substance, p.published_at as changed_at, g.path
				from guide_publication p join guide_version v on v.id = p.version_id join guide g on g.id = p.guide_id
				where p.locale = 'en' and p.ended_at is null
			), outdated as (
				select v.id, v.guide_id, v.number, c.title, c.substance, c.changed_at, c.path
				from guide_version v join current c on c.guide_id = v.guide_id
				left join guide_version s on s.id = v.source_version_id
				where coalesce(s.substance, case when v.locale = 'en' then v.substance end, c.substance) < c.substance
			), given as (
				select distinct on (n.client_id, o.guide_id) n.client_id, o.guide_id, o.path, o.title, n.held_on as given_on,
					o.number as given_number, o.substance, o.changed_at
				from outdated o
				join guide_handout h on h.version_id = o.id
				join consultation n on n.id = h.consultation_id
				where n.client_id is not null
				${filter.client ? Prisma.sql`and n.client_id = ${filter.client}::uuid` : Prisma.empty}
				order by n.client_id, o.guide_id, n.held_on desc
			)
			select g.*, c.counsellor_id
			from given g join client c on c.id = g.client_id
			where c.vault_key_id is not null
			${filter.mine ? Prisma.sql`and c.counsellor_id = ${actor.account}::uuid` : Prisma.empty}
			and not exists (select from client_closure k where k.client_id = c.id and k.reopened_at is null)
			and not exists (select from follow_up f where f.client_id = c.id and f.about_guide = g.guide_id
				and f.about_substance >= g.substance)
			and not exists (
				select from consultation n join guide_handout h on h.consultation_id = n.id join guide_version v on v.id = h.version_id
				left join guide_version s on s.id = v.source_version_id
				where n.client_id = c.id and v.guide_id = g.guide_id and coalesce(s.substance, v.substance) >= g.substance)
			and exists (
				select from (select a.id, a.services from consent a where a.client_id = c.id order by a.created_at desc limit 1) latest
				where latest.services and not exists (select from consent_withdrawal w where w.consent_id = latest.id))
			order by g.changed_at desc, g.given_on desc
			limit ${MOST_CALL_BACKS}`
		const clients = await clientNamesIn(
			tx,
			rows.map((row) => row.client_id),
		)
		const names = await namesIn(
			tx,
			rows.map((row) => row.counsellor_id),
		)
		return rows.flatMap((row) => {
			const client = clients.get(row.client_id)
			if (!client) return []
			return {
				client: { id: client.id, code: client.code, name: client.name },
				guideId: row.guide_id,
				path: row.path,
				title: row.title,
				givenOn: dayOf(row.given_on),
				givenNumber: row.given_number,
				substance: row.substance,
				changedAt: row.changed_at.toISOString(),
				counsellor: names.get(row.counsellor_id) ?? '',
			}
		})
	})
}
