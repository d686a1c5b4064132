import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { isUniqueViolation, type Transaction } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { isoDay } from '@/lib/i18n/day'
import { derivedId } from './hsds/identifiers'
import type { NewServiceInput, ServiceFields, ServiceInput } from './schema'

/** Adds a service, and its organization if there is none of that name in that country. Sent twice, it is added once. */
export async function addService(actor: Actor, input: NewServiceInput): Promise<Outcome> {
	const id = input.idempotencyKey
	const added: Outcome = { ok: true, goTo: '/staff/directory' }
	const errors = placeErrors(input)
	if (errors.length > 0) return { ok: false, errors }
	try {
		return await change(actor, 'directory.edit', {}, async (tx, record): Promise<Outcome> => {
			const organizationId = await organizationIn(tx, input)
			await tx.service.create({
				data: { id, slug: `service-${id}`, organizationId, ...columnsOf(actor, input) },
				select: { id: true },
			})
			await placeIn(tx, id, input)
			await record({ verb: 'directory.add', resource: 'service', resourceId: id })
			return added
		})
	} catch (error) {
		if (isUniqueViolation(error)) return added
		throw error
	}
}

/** Saves a changed service. Its places other than the first stay as they are. */
export async function amendService(actor: Actor, input: ServiceInput): Promise<Outcome> {
	const errors = placeErrors(input)
	if (errors.length > 0) return { ok: false, errors }
	return change(actor, 'directory.edit', {}, async (tx, record): Promise<Outcome> => {
		const organizationId = await organizationIn(tx, input)
		const { count } = await tx.service.updateMany({
			where: { id: input.id, version: input.version },
			data: { organizationId, ...columnsOf(actor, input), version: { increment: 1 } },
		})
		if (count === 0) return { ok: false, notice: 'serviceChanged' }
		await placeIn(tx, input.id, input)
		await record({ resource: 'service', resourceId: input.id, detail: { verified: input.verified } })
		return { ok: true, goTo: '/staff/directory' }
	})
}

function placeErrors(input: ServiceFields) {
	const half = (input.latitude === undefined) !== (input.longitude === undefined)
	return half ? [{ field: input.latitude === undefined ? 'latitude' : 'longitude', key: 'required' }] : []
}

async function organizationIn(tx: Transaction, input: ServiceFields): Promise<string> {
	const { country } = input
	const name = input.organization.trim()
	const there = await tx.organization.findFirst({ where: { name, country }, select: { id: true, url: true } })
	if (there) {
		const url = input.organizationUrl
		if (url && url !== there.url) await tx.organization.updateMany({ where: { id: there.id }, data: { url } })
		return there.id
	}
	const id = derivedId('organization', name, country)
	await tx.organization.create({
		data: { id, slug: `organization-${id}`, name, country, url: input.organizationUrl ?? null },
		select: { id: true },
	})
	return id
}

async function placeIn(tx: Transaction, serviceId: string, input: ServiceFields): Promise<void> {
	const [first] = await tx.serviceLocation.findMany({
		where: { serviceId },
		orderBy: { id: 'asc' },
		take: 1,
		select: { id: true },
	})
	const named = [input.placeName, input.address, input.city, input.latitude].some((one) => one !== undefined)
	if (!named) {
		if (first) await tx.serviceLocation.deleteMany({ where: { id: first.id } })
		return
	}
	const data = {
		name: input.placeName ?? null,
		address: input.address ?? null,
		city: input.city ?? null,
		region: input.region ?? null,
		postalCode: input.postalCode ?? null,
		country: input.country,
		latitude: input.latitude ?? null,
		longitude: input.longitude ?? null,
		hidden: input.hidden,
	}
	if (first) await tx.serviceLocation.updateMany({ where: { id: first.id }, data })
	else
		await tx.serviceLocation.create({
			data: { id: derivedId(serviceId, 'place'), serviceId, ...data },
			select: { id: true },
		})
}

function columnsOf(actor: Actor, input: ServiceFields) {
	return {
		name: input.name.trim(),
		nameEn: input.nameEn ?? null,
		description: input.description ?? null,
		type: input.type,
		languages: input.languages,
		url: input.url ?? null,
		phone: input.phone ?? null,
		email: input.email ?? null,
		referralEmail: input.referralEmail ?? null,
		eligibility: input.eligibility ?? null,
		fees: input.fees ?? null,
		application: input.application ?? null,
		schedule: input.schedule ?? null,
		documents: input.documents,
		listed: input.listed,
		...(input.verified ? { verifiedOn: new Date(isoDay(new Date())), verifiedBy: actor.account } : {}),
	}
}
