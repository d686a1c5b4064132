import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession, type Transaction } from '@/lib/db'
import { isoDay, today } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { FACT_KEY, isExpired, type TypedValue } from './fact'
import type { FactDesk, FactState } from './standing'
import { factWordsOf, wordValue } from './wording'

/** A fact in a list of the staff area. */
export type FactEntry = TypedValue & {
	key: string
	destination: string | null
	/** In the language asked for, or English. */
	label: string
	confirmed: boolean
	expired: boolean
	validUntil: string
	checkedOn: string
	hasDraft: boolean
}

/**
 * The facts of a destination, or all; those that need somebody first: expired, then unconfirmed.
 * @param filter `destination` is a slug, or `neutral` for the facts that belong to none
 * @throws NotAllowed
 */
export async function listFacts(
	actor: Actor,
	filter: { destination?: string | null | undefined; locale?: Locale } = {},
): Promise<FactEntry[]> {
	authorise(actor, 'guide.list')
	const { destination, locale = SOURCE_LOCALE } = filter
	const rows = await asSession(actor.session, (tx) =>
		tx.fact.findMany({
			where: destination ? { destinationSlug: destination === 'neutral' ? null : destination } : {},
			orderBy: [{ destination: { position: 'asc' } }, { position: 'asc' }],
			select: {
				key: true,
				type: true,
				destinationSlug: true,
				versions: { orderBy: { number: 'desc' }, take: 1 },
				labels: { where: { locale: { in: [locale, SOURCE_LOCALE] } }, select: { locale: true, label: true } },
				draft: { select: { version: true } },
			},
		}),
	)
	const entries = rows.flatMap(({ key, type, destinationSlug, versions: [version], labels, draft }): FactEntry[] => {
		if (!version) return []
		const label = labels.find((one) => one.locale === locale) ?? labels[0]
		const validUntil = isoDay(version.validUntil)
		return [
			{
				...({ type, value: version.value } as TypedValue),
				key,
				destination: destinationSlug,
				label: label?.label ?? key,
				confirmed: version.confirmed,
				expired: isExpired(validUntil, today()),
				validUntil,
				checkedOn: isoDay(version.checkedOn),
				hasDraft: draft !== null,
			},
		]
	})
	const urgency = (entry: FactEntry) => (entry.expired ? 0 : entry.confirmed ? 2 : 1)
	return entries.sort((a, b) => urgency(a) - urgency(b))
}

type Row = {
	value: unknown
	confirmed: boolean
	validFrom: Date | null
	validUntil: Date
	checkedOn: Date
	sourceTitle: string
	sourcePublisher: string
	sourceUrl: string
}

/** What stands in a row of a version or draft, as plain values. */
export function stateOf(type: string, row: Row): Pick<FactState, 'fact' | 'standing'> {
	const { confirmed, sourceTitle, sourcePublisher, sourceUrl } = row
	return {
		// Values are checked against their type's schema before they are stored.
		fact: { type, value: row.value } as TypedValue,
		standing: {
			confirmed,
			validFrom: row.validFrom && isoDay(row.validFrom),
			validUntil: isoDay(row.validUntil),
			checkedOn: isoDay(row.checkedOn),
			sourceTitle,
			sourcePublisher,
			sourceUrl,
		},
	}
}

/** How a fact stands, read within the transaction that may change it; null if there is no such fact. */
export async function factStanding(
	tx: Transaction,
	key: string,
): Promise<(Pick<FactDesk, 'published' | 'draft' | 'destination' | 'versions'> & { type: string }) | null> {
	const row = await tx.fact.findUnique({
		where: { key },
		select: {
			type: true,
			destinationSlug: true,
			versions: { orderBy: { number: 'desc' }, take: 50 },
			draft: true,
		},
	})
	if (!row) return null
	const versions = row.versions.map((version) => ({
		...stateOf(row.type, version),
		version: version.number,
		at: version.createdAt,
		by: version.createdBy,
	}))
	const draft = row.draft && {
		...stateOf(row.type, row.draft),
		version: row.draft.version,
		at: row.draft.savedAt,
		by: row.draft.savedBy,
	}
	return { type: row.type, destination: row.destinationSlug, published: versions[0] ?? null, draft, versions }
}

/**
 * Everything an editor needs on the desk for one fact; null if there is no such fact.
 * @throws NotAllowed
 */
export async function findFactDesk(actor: Actor, key: string): Promise<FactDesk | null> {
	authorise(actor, 'fact.edit')
	if (!FACT_KEY.test(key)) return null
	return asSession(actor.session, async (tx) => {
		const standing = await factStanding(tx, key)
		if (!standing) return null
		const label = await tx.factLabel.findUnique({
			where: { factKey_locale: { factKey: key, locale: SOURCE_LOCALE } },
			select: { label: true, note: true },
		})
		const people = [standing.draft, ...standing.versions].flatMap((one) => (one?.by ? [one.by] : []))
		const accounts = await tx.staffAccount.findMany({
			where: { id: { in: people } },
			select: { id: true, name: true },
		})
		const { published, draft, destination, versions } = standing
		return {
			key,
			destination,
			label: label?.label ?? key,
			note: label?.note ?? null,
			published,
			draft,
			versions,
			names: Object.fromEntries(accounts.map((account) => [account.id, account.name])),
		}
	})
}

/** A fact worded for a list: its value as readers get it, with its unit. */
export type WordedFact = Pick<FactEntry, 'key' | 'label' | 'confirmed' | 'expired'> & { value: string | null }

/**
 * The facts a guide of a destination may refer to: the destination's and those of no destination, worded.
 * @param about the destination's slug, or null for a guide that belongs to none
 * @throws NotAllowed
 */
export async function wordFacts(
	actor: Actor,
	about: { destination: string | null; locale: Locale },
): Promise<WordedFact[]> {
	const [own, neutral, words] = await Promise.all([
		about.destination ? listFacts(actor, about) : [],
		listFacts(actor, { destination: 'neutral', locale: about.locale }),
		factWordsOf(about.locale),
	])
	return [...own, ...neutral].map((fact) => ({
		key: fact.key,
		label: fact.label,
		confirmed: fact.confirmed,
		expired: fact.expired,
		value: wordValue(fact, words),
	}))
}

/** The destinations that have facts, in their order. @throws NotAllowed */
export async function listFactDestinations(actor: Actor): Promise<{ slug: string; country: string }[]> {
	authorise(actor, 'guide.list')
	return asSession(actor.session, (tx) =>
		tx.destination.findMany({
			where: { facts: { some: {} } },
			orderBy: { position: 'asc' },
			select: { slug: true, country: true },
		}),
	)
}
