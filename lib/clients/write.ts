import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { asSession, isUniqueViolation, type Transaction } from '@/lib/db'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { blindIndex } from '@/lib/vault/blind-index'
import { type DataKey, newDataKey, seal } from '@/lib/vault/seal'
import { ageBandOf, ageOn, type Birth, newClientCode, OTHER_DESTINATION } from './client'
import { addConsent, consentErrors } from './consents/write'
import { type Day, dateOf, dayIn } from './day'
import { clientDifferences } from './person'
import { clientFileIn, destinationsIn, filesLike, namesIn } from './read'
import type { ClientInput, PersonInput, RegistrationInput } from './schema'
import { nameKeys, phoneDigits, phoneKeys, wholeName } from './search-key'
import { workplaceOf } from './workplace'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/**
 * Registers a client: the consent first, then the person, in one step. Sent twice, it registers once.
 * @returns the address of the file, or what is to be mended
 */
export async function registerClient(actor: Actor, input: RegistrationInput): Promise<Outcome> {
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
		return existing ? { ok: true, goTo: `/staff/clients/${existing.id}` } : { ok: false, notice: 'reload' }
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

/** The columns of a person: codes that statistics need as they are, everything that tells who it is sealed. */
function personRow(id: string, key: DataKey, input: PersonInput, today: Day) {
	const sealed = (column: string, value: string | undefined) =>
		value === undefined ? null : seal(key, value, { table: 'client', row: id, column })
	const birth: Birth | undefined = input.birthDate
		? { date: input.birthDate }
		: input.age !== undefined
			? { age: input.age, on: today }
			: undefined
	const contact = { channel: input.contactChannel ?? '', to: input.contactTo ?? '', hours: input.contactHours ?? '' }
	const screening = { items: input.vulnerabilities, note: input.screeningNote ?? '' }
	const languages = [...input.languages, ...(input.moreLanguages ? [input.moreLanguages] : [])]
	return {
		nameSealed: sealed('name_sealed', input.name),
		birthDateSealed: sealed('birth_date_sealed', birth && JSON.stringify(birth)),
		contactSealed: sealed('contact_sealed', JSON.stringify(contact)),
		screeningSealed: sealed('screening_sealed', JSON.stringify(screening)),
		sex: input.sex,
		ageBand: birth ? ageBandOf(ageOn(birth, today)) : null,
		nationality: input.nationality ?? null,
		languages: [...new Set(languages)],
		interpreterNeeded: input.interpreterNeeded,
		education: input.education ?? null,
		occupation: input.occupation ?? null,
		clientType: input.clientType ?? null,
		destination: input.destination ?? null,
		purpose: input.purpose ?? null,
		plannedDeparture: input.plannedDeparture ?? null,
		documentStatus: input.documentStatus ?? null,
	}
}

async function addBlindIndexes(tx: Transaction, clientId: string, centreId: string, input: PersonInput): Promise<void> {
	const phone = isPhone(input.contactChannel) ? (input.contactTo ?? '') : ''
	const keys: [kind: string, value: string][] = [
		...nameKeys(input.name).map((value): [string, string] => ['name', value]),
		...phoneKeys(phone).map((value): [string, string] => ['phone', value]),
		['whole-name', wholeName(input.name)],
	]
	const { phone: whole, born } = sameness(input)
	if (whole) keys.push(['whole-phone', whole])
	if (born) keys.push(['born', born], ['year', born.slice(0, 4)])
	await tx.clientBlindIndex.createMany({
		data: keys.map(([kind, value]) => ({ clientId, centreId, kind, digest: blindIndex(kind, value) })),
		skipDuplicates: true,
	})
}

/** What may show that somebody has a file already. */
function sameness(input: PersonInput): { name: string; phone: string; born: string | undefined } {
	const digits = isPhone(input.contactChannel) ? phoneDigits(input.contactTo ?? '') : ''
	// The last nine digits: with or without the code of the country.
	return { name: input.name, phone: digits.length >= 6 ? digits.slice(-9) : '', born: input.birthDate }
}

function isPhone(channel: string | undefined): boolean {
	return channel === 'phone' || channel === 'messenger' || channel === 'via_person'
}

async function conflictWith(tx: Transaction, input: ClientInput): Promise<Outcome> {
	const theirs = await clientFileIn(tx, input.id)
	if (!theirs) return NOT_FOUND
	const row = await tx.client.findUnique({ where: { id: input.id }, select: { changedBy: true } })
	const by = (await namesIn(tx, [row?.changedBy ?? null])).get(row?.changedBy ?? '') ?? ''
	return { ok: false, conflict: { version: theirs.version, by, fields: clientDifferences(theirs, input) } }
}
