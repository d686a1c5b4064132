import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { isAtWork } from '@/lib/clients/closures/read'
import { type Day, dateOf, dayIn } from '@/lib/clients/day'
import { clientKeyIn, findClientCentre, namesIn } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { destinationErrors } from '@/lib/clients/write'
import { asSession, isUniqueViolation, type Transaction } from '@/lib/db'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { type DataKey, newDataKey, openDataKey, seal } from '@/lib/vault/seal'
import { consultationDifferences } from './difference'
import { consultationIn, openNote } from './read'
import type { ConsultationInput, NewConsultationInput, RestrictedNoteInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }
const wrappedKey = { select: { id: true, wrappedBy: true, wrapped: true } } as const

/**
 * Logs a consultation, anonymous or for a client, with its follow-up. Sent twice, it is logged once.
 * @returns the address of the consultation, or what is to be mended
 */
export async function logConsultation(actor: Actor, input: NewConsultationInput): Promise<Outcome> {
	const client = input.client ? await findClientCentre(actor, input.client) : undefined
	if (input.client && !client) return NOT_FOUND
	if (client && !(await isAtWork(actor, client.id))) return { ok: false, notice: 'fileClosed' }
	const centre = workplaceOf(actor, client?.centreId ?? input.centre)
	if (!centre) return NOT_FOUND
	const today = dayIn(centre.timeZone)
	const errors = dayErrors(input.heldOn, today)
	if (input.followUpOn !== undefined) {
		if (input.followUpOn < today) errors.push({ field: 'followUpOn', key: 'inThePast' })
		if (input.followUpKind === undefined) errors.push({ field: 'followUpKind', key: 'required' })
	} else if (input.followUpKind !== undefined) errors.push({ field: 'followUpOn', key: 'required' })
	if (errors.length > 0) return { ok: false, errors }
	try {
		return await change(actor, 'consultation.log', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			const versions = await guideVersions(tx, input.guides, input.language)
			const wrong = await destinationErrors(tx, input.destination)
			if (!versions) wrong.push({ field: 'guides', key: 'unknownCode' })
			if (!versions || wrong.length > 0) return { ok: false, errors: wrong }
			const id = randomUUID()
			const key = client ? await clientKeyIn(tx, client.id) : input.note ? await newKey(tx, centre.id) : undefined
			await tx.consultation.create({
				data: {
					id,
					idempotencyKey: input.idempotencyKey,
					centreId: centre.id,
					deliveredBy: centre.id,
					counsellorId: actor.account,
					clientId: client?.id ?? null,
					changedBy: actor.account,
					...plainColumns(input),
					noteSealed: key && input.note ? sealNote(key, id, input.note) : null,
					noteLevel: input.noteLevel,
					vaultKeyId: key?.id ?? null,
				},
				select: { id: true },
			})
			await tx.guideHandout.createMany({
				data: versions.map((versionId) => ({ consultationId: id, versionId, centreId: centre.id })),
			})
			if (input.followUpOn && input.followUpKind) {
				await tx.followUp.create({
					data: {
						centreId: centre.id,
						counsellorId: actor.account,
						clientId: client?.id ?? null,
						consultationId: id,
						dueOn: dateOf(input.followUpOn),
						kind: input.followUpKind,
					},
					select: { id: true },
				})
			}
			await tx.consultationDraft.deleteMany({ where: { id: input.idempotencyKey } })
			await record({ resource: 'consultation', resourceId: id, detail: client ? { client: client.id } : {} })
			return { ok: true, goTo: `/staff/consultations/${id}?logged=1` }
		})
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		const existing = await asSession(actor.session, (tx) =>
			tx.consultation.findUnique({ where: { idempotencyKey: input.idempotencyKey }, select: { id: true } }),
		)
		return existing
			? { ok: true, goTo: `/staff/consultations/${existing.id}?logged=1` }
			: { ok: false, notice: 'reload' }
	}
}

/** Saves a changed consultation. If somebody else saved since the form was filled, the difference is shown instead. */
export async function amendConsultation(actor: Actor, input: ConsultationInput): Promise<Outcome> {
	const before = await asSession(actor.session, (tx) =>
		tx.consultation.findUnique({
			where: { id: input.id },
			select: { centreId: true, counsellorId: true, noteLevel: true, clientId: true, vaultKey: wrappedKey },
		}),
	)
	const centre = before && workplaceOf(actor, before.centreId)
	if (!before || !centre) return NOT_FOUND
	const errors = dayErrors(input.heldOn, dayIn(centre.timeZone))
	if (errors.length > 0) return { ok: false, errors }
	const mayNote = before.noteLevel !== 'restricted' || before.counsellorId === actor.account
	// Only its author may close a note to the others: anybody else would lock themselves out of it.
	const level = before.counsellorId === actor.account ? input.noteLevel : undefined
	return change(actor, 'consultation.amend', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
		const wrong = await destinationErrors(tx, input.destination)
		const kept = await keptHandouts(tx, input.id, input.guides)
		const added = await guideVersions(
			tx,
			input.guides.filter((guide) => !kept.guides.has(guide)),
			input.language,
		)
		if (!added) wrong.push({ field: 'guides', key: 'unknownCode' })
		if (!added || wrong.length > 0) return { ok: false, errors: wrong }
		const key = before.vaultKey
			? openDataKey(before.vaultKey)
			: mayNote && input.note && before.clientId === null
				? await newKey(tx, centre.id)
				: undefined
		const { count } = await tx.consultation.updateMany({
			where: { id: input.id, version: input.version },
			data: {
				...plainColumns(input),
				...(mayNote
					? {
							noteSealed: key && input.note ? sealNote(key, input.id, input.note) : null,
							vaultKeyId: key?.id ?? null,
							...(level ? { noteLevel: level } : {}),
						}
					: {}),
				version: { increment: 1 },
				changedBy: actor.account,
			},
		})
		if (count === 0) return conflictWith(tx, actor, input)
		await tx.guideHandout.deleteMany({ where: { consultationId: input.id, versionId: { notIn: kept.versions } } })
		await tx.guideHandout.createMany({
			data: added.map((versionId) => ({ consultationId: input.id, versionId, centreId: centre.id })),
			skipDuplicates: true,
		})
		await record({ resource: 'consultation', resourceId: input.id, detail: { version: input.version + 1 } })
		return { ok: true, goTo: `/staff/consultations/${input.id}` }
	})
}

/** Opens a restricted note for a supervisor who says why; the reason stands in the audit. The text is in the answer only. */
export async function readRestrictedNote(actor: Actor, input: RestrictedNoteInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.consultation.findUnique({
			where: { id: input.id },
			select: { id: true, centreId: true, noteSealed: true, vaultKey: wrappedKey },
		}),
	)
	if (!row?.noteSealed) return NOT_FOUND
	return change(
		actor,
		'consultation.read-restricted',
		{ centre: row.centreId },
		async (_tx, record): Promise<Outcome> => {
			await record({ resource: 'consultation', resourceId: input.id, detail: { reason: input.reason } })
			return { ok: true, shown: [{ note: openNote(row) }] }
		},
	)
}

async function newKey(tx: Transaction, centreId: string): Promise<DataKey> {
	const { opened, wrapped } = newDataKey(randomUUID())
	await tx.vaultKey.create({ data: { ...wrapped, centreId }, select: { id: true } })
	return opened
}

function sealNote(key: DataKey, id: string, note: string): Uint8Array<ArrayBuffer> {
	return seal(key, note, { table: 'consultation', row: id, column: 'note_sealed' })
}

function dayErrors(heldOn: Day, today: Day): FieldError[] {
	if (heldOn > today) return [{ field: 'heldOn', key: 'inTheFuture' }]
	return heldOn < '2000-01-01' ? [{ field: 'heldOn', key: 'invalid' }] : []
}

type PlainInput = Pick<
	ConsultationInput,
	| 'heldOn'
	| 'minutes'
	| 'channel'
	| 'form'
	| 'visit'
	| 'contactMade'
	| 'topics'
	| 'services'
	| 'destination'
	| 'language'
	| 'interpreter'
>

function plainColumns(input: PlainInput) {
	return {
		heldOn: dateOf(input.heldOn),
		minutes: input.minutes,
		channel: input.channel,
		form: input.form,
		firstVisit: input.visit === 'first',
		contactMade: input.contactMade,
		topics: [...new Set(input.topics)],
		services: [...new Set(input.services)],
		destination: input.destination ?? null,
		language: input.language ?? null,
		interpreter: input.interpreter,
	}
}

/** The published versions of guides, in the language of the conversation where there is one; undefined: one is not published. */
async function guideVersions(
	tx: Transaction,
	guides: string[],
	language: string | undefined,
): Promise<string[] | undefined> {
	const published = await tx.guidePublication.findMany({
		where: { guideId: { in: guides }, endedAt: null, locale: { in: [language ?? 'en', 'en'] } },
		select: { guideId: true, locale: true, versionId: true },
	})
	const versions = [...new Set(guides)].map(
		(guide) =>
			(
				published.find((one) => one.guideId === guide && one.locale === language) ??
				published.find((one) => one.guideId === guide)
			)?.versionId,
	)
	return versions.every((version) => version !== undefined) ? versions : undefined
}

/** What was handed over stays in the version it had. */
async function keptHandouts(
	tx: Transaction,
	consultationId: string,
	guides: string[],
): Promise<{ guides: Set<string>; versions: string[] }> {
	const rows = await tx.guideHandout.findMany({
		where: { consultationId, version: { guideId: { in: guides } } },
		select: { versionId: true, version: { select: { guideId: true } } },
	})
	return { guides: new Set(rows.map((row) => row.version.guideId)), versions: rows.map((row) => row.versionId) }
}

async function conflictWith(tx: Transaction, actor: Actor, input: ConsultationInput): Promise<Outcome> {
	const theirs = await consultationIn(tx, actor, input.id)
	const row = await tx.consultation.findUnique({ where: { id: input.id }, select: { changedBy: true } })
	if (!theirs || !row) return NOT_FOUND
	const by = (await namesIn(tx, [row.changedBy])).get(row.changedBy ?? '') ?? ''
	return { ok: false, conflict: { version: theirs.version, by, fields: consultationDifferences(theirs, input) } }
}
