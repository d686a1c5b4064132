import { randomInt } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { Prisma, type Transaction } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { today } from '@/lib/i18n/day'
import { factStanding } from './read'
import type { FactForm } from './schema'
import { type FactState, FIRST_DRAFT, factEditionOf, factParts, LAST_DRAFT } from './standing'

type Written = Outcome | { ok: false; already: true }
type Standing = { published: FactState | null; draft: FactState | null }

/**
 * Keeps a change of a fact that is not to be seen yet.
 * @returns a conflict with what differs, if somebody else has saved or published since the form was filled
 */
export async function saveFactDraft(actor: Actor, form: FactForm): Promise<Outcome> {
	const written = await change(actor, 'fact.edit', {}, async (tx, record): Promise<Written> => {
		const standing = await factStanding(tx, form.key)
		if (!standing || standing.type !== form.fact.type) return { ok: false, notice: 'notFound' }
		if (factEditionOf(standing) !== form.version) return sameOrConflict(tx, standing, form)
		if (form.standing.checkedOn > today()) return { ok: false, errors: [{ field: 'checkedOn', key: 'inTheFuture' }] }
		if (!(await keepDraft(tx, actor, form, standing))) {
			const now = await factStanding(tx, form.key)
			return now ? sameOrConflict(tx, now, form) : { ok: false, notice: 'notFound' }
		}
		await record({ resource: 'fact', resourceId: form.key })
		return { ok: true }
	})
	return answered(written, form.key, 'saved')
}

/**
 * Publishes what stands in the form as the next version of the fact: every page that uses it shows it within moments.
 * Publishing the same twice makes one version.
 */
export async function publishFact(actor: Actor, form: FactForm): Promise<Outcome> {
	const written = await change(actor, 'fact.publish', {}, async (tx, record): Promise<Written> => {
		await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`fact ${form.key}`}, 0))::text`
		const standing = await factStanding(tx, form.key)
		if (!standing || standing.type !== form.fact.type) return { ok: false, notice: 'notFound' }
		if (factEditionOf(standing) !== form.version) return sameOrConflict(tx, standing, form)
		if (form.standing.checkedOn > today()) return { ok: false, errors: [{ field: 'checkedOn', key: 'inTheFuture' }] }
		const number = (standing.published?.version ?? 0) + 1
		await tx.factVersion.create({
			data: { ...rowOf(form), factKey: form.key, number, origin: 'portal', createdBy: actor.account },
			select: { number: true },
		})
		await tx.factDraft.deleteMany({ where: { factKey: form.key, version: form.version } })
		await record({ resource: 'fact', resourceId: form.key, detail: { number } })
		return { ok: true }
	})
	return answered(written, form.key, 'published')
}

/** Throws a draft of a fact away. */
export async function discardFactDraft(actor: Actor, which: { key: string; version: number }): Promise<Outcome> {
	const written = await change(actor, 'fact.edit', {}, async (tx, record): Promise<Written> => {
		const { count } = await tx.factDraft.deleteMany({ where: { factKey: which.key, version: which.version } })
		if (count === 0) return { ok: false, notice: 'reload' }
		await record({ verb: 'fact.discard-draft', resource: 'fact', resourceId: which.key })
		return { ok: true }
	})
	return answered(written, which.key, 'discarded')
}

/** @returns false if somebody else was faster */
async function keepDraft(tx: Transaction, actor: Actor, form: FactForm, standing: Standing): Promise<boolean> {
	const data = { ...rowOf(form), savedBy: actor.account }
	if (standing.draft) {
		const { count } = await tx.factDraft.updateMany({
			where: { factKey: form.key, version: form.version },
			data: { ...data, version: { increment: 1 }, savedAt: new Date() },
		})
		return count === 1
	}
	const version = randomInt(FIRST_DRAFT, LAST_DRAFT)
	const { count } = await tx.factDraft.createMany({
		data: [{ ...data, factKey: form.key, version, basedOnNumber: standing.published?.version ?? 0 }],
		skipDuplicates: true,
	})
	return count === 1
}

function rowOf({ fact, standing }: Pick<FactForm, 'fact' | 'standing'>) {
	return {
		...standing,
		value: fact.value === null ? Prisma.DbNull : fact.value,
		validFrom: standing.validFrom ? new Date(standing.validFrom) : null,
		validUntil: new Date(standing.validUntil),
		checkedOn: new Date(standing.checkedOn),
	}
}

async function sameOrConflict(tx: Transaction, standing: Standing, form: FactForm): Promise<Written> {
	const latest = standing.draft ?? standing.published
	if (!latest) return { ok: false, notice: 'notFound' }
	const [theirs, yours] = [factParts(latest), factParts(form)]
	const differing = Object.keys(yours).filter((field) => theirs[field] !== yours[field])
	if (differing.length === 0 && (form.intent === 'save' || !standing.draft)) return { ok: false, already: true }
	const account = latest.by
		? await tx.staffAccount.findUnique({ where: { id: latest.by }, select: { name: true } })
		: null
	return {
		ok: false,
		conflict: {
			version: factEditionOf(standing),
			by: account?.name ?? 'Waymark',
			fields: differing.map((field) => ({ field, theirs: theirs[field] ?? '', yours: yours[field] ?? '' })),
		},
	}
}

function answered(written: Written, key: string, done: string): Outcome {
	if (written.ok || 'already' in written) return { ok: true, goTo: `/staff/guides/facts/${key}?done=${done}` }
	return written
}
