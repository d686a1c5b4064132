import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { clientCodeOf } from '@/lib/clients/client'
import { dayIn } from '@/lib/clients/day'
import { instantIn } from '@/lib/clients/instant'
import { workplaceOf } from '@/lib/clients/workplace'
import { destinationErrors } from '@/lib/clients/write'
import { asSession, isUniqueViolation, systemDb, type Transaction } from '@/lib/db'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { sealParticipant } from './participant-words'
import { guidePathsIn } from './read'
import type {
	AttendanceInput,
	CardInput,
	NewSessionInput,
	ParticipantInput,
	SessionFields,
	SessionInput,
} from './schema'
import type { TestQuestion } from './session'
import { parseQuestions, writeQuestions } from './testing/questions'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** Plans a session. Sent twice, it is planned once. */
export async function planSession(actor: Actor, input: NewSessionInput): Promise<Outcome> {
	const centre = workplaceOf(actor, input.centre)
	if (!centre) return NOT_FOUND
	if (input.day < dayIn(centre.timeZone)) return { ok: false, errors: [{ field: 'day', key: 'inThePast' }] }
	const id = input.idempotencyKey
	const planned: Outcome = { ok: true, goTo: `/staff/sessions/${id}` }
	try {
		return await change(actor, 'session.plan', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			const checked = await columnsOf(tx, input, centre.timeZone)
			if ('errors' in checked) return { ok: false, errors: checked.errors }
			await tx.groupSession.create({
				data: { id, idempotencyKey: id, centreId: centre.id, leaderId: actor.account, ...checked.columns },
				select: { id: true },
			})
			await record({ resource: 'session', resourceId: id })
			return planned
		})
	} catch (error) {
		if (isUniqueViolation(error)) return planned
		throw error
	}
}

/** Saves a changed session. */
export async function amendSession(actor: Actor, input: SessionInput): Promise<Outcome> {
	const row = await centreOf(actor, input.id)
	const centre = row && workplaceOf(actor, row.centreId)
	if (!centre) return NOT_FOUND
	return change(actor, 'session.plan', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
		const checked = await columnsOf(tx, input, centre.timeZone)
		if ('errors' in checked) return { ok: false, errors: checked.errors }
		const cards = await tx.sessionAnswer.count({ where: { sessionId: input.id } })
		const before = await tx.groupSession.findUniqueOrThrow({ where: { id: input.id }, select: { questions: true } })
		// Cards that are filled in would answer other questions than were asked.
		if (cards > 0 && writeQuestions(before.questions as TestQuestion[]) !== writeQuestions(checked.columns.questions))
			return { ok: false, errors: [{ field: 'questions', key: 'testBegun' }] }
		const { count } = await tx.groupSession.updateMany({
			where: { id: input.id, version: input.version, cancelledAt: null },
			data: { ...checked.columns, version: { increment: 1 } },
		})
		if (count === 0) return { ok: false, notice: 'sessionChanged' }
		await record({ verb: 'session.amend', resource: 'session', resourceId: input.id })
		return { ok: true, goTo: `/staff/sessions/${input.id}` }
	})
}

/** Calls a session off. The public page says so to whoever registered. */
export async function callOffSession(actor: Actor, input: { id: string }): Promise<Outcome> {
	const row = await centreOf(actor, input.id)
	if (!row) return NOT_FOUND
	return change(actor, 'session.plan', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		await tx.groupSession.updateMany({
			where: { id: input.id, cancelledAt: null },
			data: { cancelledAt: new Date(), version: { increment: 1 } },
		})
		await record({ verb: 'session.call-off', resource: 'session', resourceId: input.id })
		return { ok: true, goTo: `/staff/sessions/${input.id}` }
	})
}

/** Puts a client, by code, or anybody else, by name, on the list. */
export async function addParticipant(actor: Actor, input: ParticipantInput): Promise<Outcome> {
	const row = await centreOf(actor, input.session)
	if (!row) return NOT_FOUND
	const added: Outcome = { ok: true, goTo: `/staff/sessions/${input.session}` }
	const code = clientCodeOf(input.who)
	try {
		return await change(actor, 'session.attend', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
			const client = code
				? await tx.client.findUnique({ where: { code }, select: { id: true, vaultKeyId: true } })
				: undefined
			if (code && !client?.vaultKeyId) return { ok: false, errors: [{ field: 'who', key: 'noSuchCode' }] }
			// One after the other, as whoever registers on the public site.
			await tx.$queryRaw`select id from group_session where id = ${input.session}::uuid for update`
			const id = randomUUID()
			await tx.sessionRegistration.create({
				data: {
					id,
					idempotencyKey: input.idempotencyKey,
					sessionId: input.session,
					centreId: row.centreId,
					clientId: client?.id ?? null,
					...(client ? {} : sealParticipant(id, { name: input.who.trim(), phone: '' })),
				},
				select: { id: true },
			})
			await record({
				verb: 'session.register',
				resource: 'session',
				resourceId: input.session,
				detail: client ? { client: client.id } : {},
			})
			return added
		})
	} catch (error) {
		// The form twice, or the client twice: they are on the list.
		if (isUniqueViolation(error)) return added
		throw error
	}
}

/** Records who came: names on the list, and heads of those without one. */
export async function recordAttendance(actor: Actor, input: AttendanceInput): Promise<Outcome> {
	const row = await centreOf(actor, input.session)
	if (!row) return NOT_FOUND
	if (row.startsAt.getTime() > Date.now() + 2 * 3_600_000) return { ok: false, notice: 'sessionNotYet' }
	return change(actor, 'session.attend', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		const { female, male, other } = input
		const { count } = await tx.groupSession.updateMany({
			where: { id: input.session, version: input.version, cancelledAt: null },
			data: { female, male, other, version: { increment: 1 } },
		})
		if (count === 0) return { ok: false, notice: 'sessionChanged' }
		await tx.sessionRegistration.updateMany({
			where: { sessionId: input.session, state: 'registered' },
			data: { attended: false },
		})
		await tx.sessionRegistration.updateMany({
			where: { sessionId: input.session, state: 'registered', id: { in: input.came } },
			data: { attended: true },
		})
		await record({
			resource: 'session',
			resourceId: input.session,
			detail: { named: input.came.length, female, male, other },
		})
		return { ok: true, goTo: `/staff/sessions/${input.session}` }
	})
}

/** Types a card in that was filled in on paper. Letters or numbers of the answers, in the order of the questions. */
export async function enterCard(actor: Actor, input: CardInput): Promise<Outcome> {
	const row = await centreOf(actor, input.session)
	if (!row) return NOT_FOUND
	const questions = row.questions as TestQuestion[]
	const answers = answersTyped(input.answers, questions)
	if (!answers)
		return { ok: false, errors: [{ field: 'answers', key: 'wrongAnswers', values: { count: questions.length } }] }
	try {
		return await change(actor, 'session.attend', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
			await tx.sessionAnswer.create({
				data: {
					sessionId: input.session,
					card: input.card,
					phase: input.phase,
					answers,
					satisfaction: input.phase === 'after' ? (input.satisfaction ?? null) : null,
				},
				select: { card: true },
			})
			await record({ verb: 'session.enter-card', resource: 'session', resourceId: input.session })
			return { ok: true, goTo: `/staff/sessions/${input.session}` }
		})
	} catch (error) {
		if (isUniqueViolation(error)) return { ok: false, errors: [{ field: 'card', key: 'cardThere' }] }
		throw error
	}
}

/** Answers as they stand on a card: `B A - C`, or `2 1 - 3`; a hyphen for none. Undefined: they do not fit the questions. */
export function answersTyped(typed: string, questions: TestQuestion[]): number[] | undefined {
	const signs = [...typed.toUpperCase().replace(/[\s,;.]/g, '')]
	if (signs.length !== questions.length || questions.length === 0) return undefined
	const answers = signs.map((sign) =>
		sign === '-'
			? -1
			: /[A-Z]/.test(sign)
				? sign.charCodeAt(0) - 65
				: /[1-9]/.test(sign)
					? Number(sign) - 1
					: Number.NaN,
	)
	const fits = answers.every((answer, at) => answer >= -1 && answer < (questions[at]?.options.length ?? 0))
	return fits ? answers : undefined
}

/** Erases names of sessions that are long over. @returns how many */
export async function forgetOldRegistrations(): Promise<number> {
	const [row] = await systemDb().$queryRaw<{ forgotten: number }[]>`select waymark_forget_registrations() as forgotten`
	return row?.forgotten ?? 0
}

async function columnsOf(tx: Transaction, input: SessionFields, timeZone: string) {
	const errors: FieldError[] = await destinationErrors(tx, input.destination)
	const startsAt = instantIn(input.day, input.starts, timeZone)
	if (!startsAt) errors.push({ field: 'starts', key: 'notATime' })
	const parsed = parseQuestions(input.questions ?? '', await guidePathsIn(tx))
	if (!parsed.ok)
		errors.push({
			field: 'questions',
			key: `test${parsed.key[0]?.toUpperCase()}${parsed.key.slice(1)}`,
			values: { line: parsed.line },
		})
	if (errors.length > 0 || !startsAt || !parsed.ok) return { errors }
	const { kind, title, language, destination, minutes, way, place, capacity, listed } = input
	return {
		columns: {
			kind,
			title: title.trim(),
			language,
			destination: destination ?? null,
			startsAt,
			minutes,
			way,
			place: place?.trim() ?? null,
			capacity: capacity ?? null,
			listed,
			questions: parsed.questions,
		},
	}
}

async function centreOf(actor: Actor, id: string) {
	return asSession(actor.session, (tx) =>
		tx.groupSession.findUnique({ where: { id }, select: { centreId: true, startsAt: true, questions: true } }),
	)
}
