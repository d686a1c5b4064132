import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { asSession, isUniqueViolation, type Transaction } from '@/lib/db'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { newDataKey } from '@/lib/vault/seal'
import { newClientCode, OTHER_DESTINATION } from './client'
import { addConsent, consentErrors } from './consents/write'
import { type Day, dateOf, dayIn } from './day'
import { clientDifferences } from './person'
import { clientFileIn, destinationsIn, filesLike, namesIn } from './read'
import type { ClientInput, PersonInput, RegistrationInput } from './schema'
import { personDigests, personRow, sameness } from './sealed-person'
import { workplaceOf } from './workplace'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/**
 * Registers a client: the consent first, then the person, in one step. Sent twice, it registers once.
 * @param tries how often a code is drawn: in a network of 400,000 files one in 300,000 is taken
 * @returns the address of the file, or what is to be mended
 */
export async function registerClient(actor: Actor, input: RegistrationInput, tries = 3): Promise<Outcome> {
	const centre = workplaceOf(actor, input.centre)
	if (!centre) return NOT_FOUND
	const today = dayIn(centre.timeZone)
	const errors = [...consentErrors(input, today), ...personErrors(input, today)]
	if (errors.length > 0) return { ok: false, errors }
	try {
		return await change(actor, 'client.register', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			const wrong = await destinationErrors(tx, input.destination)
			if (wrong.length > 0) return { ok: false, errors: wrong }
			const alike = input.anotherPerson ? [] : await filesLike(tx, { ...sameness(input), except: input.idempotencyKey })
			if (alike.length > 0) {
				const shown = alike.map(({ id, code, name, registeredOn }) => ({ id, code, name, registeredOn }))
				return { ok: false, errors: [{ field: 'anotherPerson', key: 'registeredAlready' }], shown }
			}
			const [id, consentId, { opened, wrapped }] = [randomUUID(), randomUUID(), newDataKey(randomUUID())]
			await tx.vaultKey.create({ data: { ...wrapped, centreId: centre.id }, select: { id: true } })
			await tx.client.create({
				data: {
					id,
					code: newClientCode(),
					idempotencyKey: input.idempotencyKey,
					centreId: centre.id,
					registeredAt: centre.id,
					counsellorId: actor.account,
					registeredOn: dateOf(today),
					vaultKeyId: wrapped.id,
					changedBy: actor.account,
					...personRow(id, opened, input, today),
				},
				select: { id: true },
			})
			await addBlindIndexes(tx, id, centre.id, input)
			await addConsent(tx, actor, { id: consentId, clientId: id, centreId: centre.id, key: opened }, input)
			await record({
				verb: 'consent.record',
				resource: 'consent',
				resourceId: consentId,
				detail: { client: id, sharing: input.toSharing, reporting: input.toReporting },
			})
			await record({ resource: 'client', resourceId: id })
			return { ok: true, goTo: `/staff/clients/${id}` }
		})
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		const existing = await asSession(actor.session, (tx) =>
			tx.client.findUnique({ where: { idempotencyKey: input.idempotencyKey }, select: { id: true } }),
		)
		if (existing) return { ok: true, goTo: `/staff/clients/${existing.id}` }
		return tries > 1 ? registerClient(actor, input, tries - 1) : { ok: false, notice: 'reload' }
	}
}

/**
 * Saves a changed file. If somebody else saved since the form was filled, nothing is saved and the difference is shown.
 */
export async function amendClient(actor: Actor, input: ClientInput): Promise<Outcome> {
	const before = await asSession(actor.session, (tx) => clientFileIn(tx, input.id))
	const key = before?.key()
	if (!before || !key) return NOT_FOUND
	const centre = workplaceOf(actor, before.centreId)
	if (!centre) return NOT_FOUND
	const today = dayIn(centre.timeZone)
	const errors = personErrors(input, today)
	if (errors.length > 0) return { ok: false, errors }
	return change(actor, 'client.amend', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
		const wrong = await destinationErrors(tx, input.destination)
		if (wrong.length > 0) return { ok: false, errors: wrong }
		const { count } = await tx.client.updateMany({
			where: { id: input.id, version: input.version, vaultKeyId: key.id },
			data: { ...personRow(input.id, key, input, today), version: { increment: 1 }, changedBy: actor.account },
		})
		if (count === 0) return conflictWith(tx, input)
		await tx.clientBlindIndex.deleteMany({ where: { clientId: input.id } })
		await addBlindIndexes(tx, input.id, centre.id, input)
		await record({ resource: 'client', resourceId: input.id, detail: { version: input.version + 1 } })
		return { ok: true, goTo: `/staff/clients/${input.id}` }
	})
}

/** Whether a destination is one of the guides' or "elsewhere". */
export async function destinationErrors(tx: Transaction, destination: string | undefined): Promise<FieldError[]> {
	if (destination === undefined || destination === OTHER_DESTINATION) return []
	const known = await destinationsIn(tx)
	return known.some(({ slug }) => slug === destination) ? [] : [{ field: 'destination', key: 'unknownCode' }]
}

function personErrors(input: PersonInput, today: Day): FieldError[] {
	const errors: FieldError[] = []
	if (input.birthDate !== undefined && input.birthDate > today) errors.push({ field: 'birthDate', key: 'inTheFuture' })
	if (input.birthDate !== undefined && input.birthDate < '1890-01-01')
		errors.push({ field: 'birthDate', key: 'invalid' })
	if (input.contactTo && !input.contactChannel) errors.push({ field: 'contactChannel', key: 'required' })
	return errors
}

async function addBlindIndexes(tx: Transaction, clientId: string, centreId: string, input: PersonInput): Promise<void> {
	await tx.clientBlindIndex.createMany({
		data: personDigests(input).map((one) => ({ clientId, centreId, ...one })),
		skipDuplicates: true,
	})
}

async function conflictWith(tx: Transaction, input: ClientInput): Promise<Outcome> {
	const theirs = await clientFileIn(tx, input.id)
	if (!theirs) return NOT_FOUND
	const row = await tx.client.findUnique({ where: { id: input.id }, select: { changedBy: true } })
	const by = (await namesIn(tx, [row?.changedBy ?? null])).get(row?.changedBy ?? '') ?? ''
	return { ok: false, conflict: { version: theirs.version, by, fields: clientDifferences(theirs, input) } }
}
