import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import type { ClientRow, DestinationCode } from '@/lib/clients/client'
import { type Day, dateOf, dayOf } from '@/lib/clients/day'
import { isId } from '@/lib/clients/id'
import { clientNamesIn, destinationsIn, namesIn } from '@/lib/clients/read'
import { asSession, type Transaction } from '@/lib/db'
import { open, openDataKey } from '@/lib/vault/seal'
import {
	type ConsultationFile,
	type ConsultationRow,
	type ConsultationSort,
	type HandoutChoice,
	type Note,
	PAGE_ROWS,
} from './consultation'

/** What a list of consultations is narrowed to. */
export type ConsultationFilter = {
	from?: Day | undefined
	to?: Day | undefined
	topic?: string | undefined
	/** Only the person's own. */
	mine?: boolean
	/** One file, or all files of one person. */
	client?: string | readonly string[] | undefined
	sort?: ConsultationSort
	/** From 1 */
	page?: number
}

const ORDERS = {
	newest: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
	oldest: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
	longest: [{ minutes: 'desc' }, { heldOn: 'desc' }],
	counsellor: [{ counsellorId: 'asc' }, { heldOn: 'desc' }],
} as const

const sealedNote = {
	noteSealed: true,
	noteLevel: true,
	counsellorId: true,
	vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } },
} as const

/** A page of consultations of the person's centres, and how many there are in all. */
export async function listConsultations(
	actor: Actor,
	filter: ConsultationFilter = {},
): Promise<{ rows: ConsultationRow[]; total: number; minutes: number }> {
	authorise(actor, 'consultation.list')
	const { from, to, topic, mine, client, sort = 'newest', page = 1 } = filter
	const where = {
		...(from || to ? { heldOn: { ...(from ? { gte: dateOf(from) } : {}), ...(to ? { lte: dateOf(to) } : {}) } } : {}),
		...(topic ? { topics: { has: topic } } : {}),
		...(mine ? { counsellorId: actor.account } : {}),
		...(client ? { clientId: { in: [client].flat() } } : {}),
	}
	return asSession(actor.session, async (tx) => {
		const rows = await tx.consultation.findMany({
			where,
			select: {
				id: true,
				heldOn: true,
				minutes: true,
				channel: true,
				counsellorId: true,
				clientId: true,
				topics: true,
				destination: true,
				contactMade: true,
				noteSealed: true,
			},
			orderBy: [...ORDERS[sort]],
			skip: (page - 1) * PAGE_ROWS,
			take: PAGE_ROWS,
		})
		const all = await tx.consultation.aggregate({ where, _count: true, _sum: { minutes: true } })
		const names = await namesIn(
			tx,
			rows.map((row) => row.counsellorId),
		)
		const clients = await clientNamesIn(
			tx,
			rows.map((row) => row.clientId),
		)
		return {
			total: all._count,
			minutes: all._sum.minutes ?? 0,
			rows: rows.map(({ clientId, counsellorId, noteSealed, heldOn, ...row }) => ({
				...row,
				heldOn: dayOf(heldOn),
				counsellor: names.get(counsellorId) ?? '',
				client: shortClient(clients, clientId),
				hasNote: noteSealed !== null,
			})),
		}
	})
}

/** A consultation with its note as far as the person may read it; undefined: not there, or of another centre. */
export async function findConsultation(actor: Actor, id: string): Promise<ConsultationFile | undefined> {
	authorise(actor, 'consultation.read')
	if (!isId(id)) return undefined
	return asSession(actor.session, (tx) => consultationIn(tx, actor, id))
}

/** The same within a transaction. */
export async function consultationIn(
	tx: Transaction,
	actor: Pick<Actor, 'account'>,
	id: string,
): Promise<ConsultationFile | undefined> {
	const row = await tx.consultation.findUnique({
		where: { id },
		select: {
			id: true,
			centreId: true,
			heldOn: true,
			minutes: true,
			channel: true,
			form: true,
			firstVisit: true,
			contactMade: true,
			topics: true,
			services: true,
			destination: true,
			language: true,
			interpreter: true,
			clientId: true,
			version: true,
			...sealedNote,
			handouts: {
				select: {
					version: {
						select: { guideId: true, title: true, locale: true, number: true, guide: { select: { path: true } } },
					},
				},
			},
		},
	})
	if (!row) return undefined
	const { counsellorId, clientId, noteSealed: _, noteLevel: __, vaultKey: ___, handouts, heldOn, ...rest } = row
	return {
		...rest,
		own: counsellorId === actor.account,
		heldOn: dayOf(heldOn),
		counsellor: (await namesIn(tx, [counsellorId])).get(counsellorId) ?? '',
		client: shortClient(await clientNamesIn(tx, [clientId]), clientId),
		note: noteFor(actor, row),
		handouts: handouts.map(({ version: { guide, ...version } }) => ({ ...version, path: guide.path })),
	}
}

/** Opens a note whoever asks: only for those whose right to it was checked. */
export function openNote(row: {
	id: string
	noteSealed: Uint8Array | null
	vaultKey: { id: string; wrappedBy: string; wrapped: Uint8Array<ArrayBuffer> } | null
}): string {
	if (!row.noteSealed || !row.vaultKey) return ''
	return open(openDataKey(row.vaultKey), row.noteSealed, { table: 'consultation', row: row.id, column: 'note_sealed' })
}

/** What the form of a new consultation offers beside the code lists. */
export async function findLogChoices(
	actor: Actor,
	locale: string,
): Promise<{ destinations: DestinationCode[]; guides: HandoutChoice[] }> {
	authorise(actor, 'consultation.log')
	return asSession(actor.session, async (tx) => {
		const destinations = await destinationsIn(tx)
		const publications = await tx.guidePublication.findMany({
			where: { endedAt: null, locale: { in: [locale, 'en'] } },
			select: {
				guideId: true,
				locale: true,
				version: { select: { title: true } },
				guide: {
					select: {
						path: true,
						topicSlug: true,
						destination: { select: { slug: true, country: true, position: true } },
						topic: { select: { position: true } },
					},
				},
			},
		})
		const place = (of: (typeof publications)[number]) =>
			(of.guide.destination?.position ?? -1) * 100 + of.guide.topic.position
		const guides = publications
			.filter(
				(one) =>
					one.locale === locale || !publications.some((own) => own.guideId === one.guideId && own.locale === locale),
			)
			.sort((a, b) => place(a) - place(b))
			.map((one) => ({
				id: one.guideId,
				path: one.guide.path,
				topic: one.guide.topicSlug,
				destination: one.guide.destination?.slug ?? null,
				country: one.guide.destination?.country ?? null,
				title: one.version.title,
				lang: one.locale,
			}))
		return { destinations, guides }
	})
}

/** What a row says of its client, or null for an anonymous one. */
export function shortClient(
	clients: Map<string, ClientRow>,
	id: string | null,
): { id: string; code: string; name: string } | null {
	const found = id === null ? undefined : clients.get(id)
	return found ? { id: found.id, code: found.code, name: found.name } : null
}

function noteFor(
	actor: Pick<Actor, 'account'>,
	row: Parameters<typeof openNote>[0] & { noteLevel: string; counsellorId: string },
): Note {
	if (!row.noteSealed) return null
	if (row.noteLevel === 'restricted' && row.counsellorId !== actor.account) return { level: 'restricted', hidden: true }
	return { level: row.noteLevel, text: openNote(row) }
}
