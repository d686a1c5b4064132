import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { environment } from './env'

export { Prisma }
/** A transaction of the staff or system role. */
export type Transaction = Prisma.TransactionClient

/** The three run-time roles; each has its own rights in Postgres, none owns a table, none is a superuser. */
type Role = 'staff' | 'public' | 'system'

/**
 * Milliseconds that work waits for a connection of its pool. A reader is shown the kept page instead; what a counsellor typed
 * waits its turn when everybody saves at once.
 */
const LONGEST_WAIT: Record<Role, number> = { public: 2000, staff: 20_000, system: 10_000 }

// In development every hot reload evaluates this module anew; the clients outlive it.
const kept = globalThis as typeof globalThis & { waymarkClients?: Partial<Record<Role, PrismaClient>> }

function clientOf(role: Role): PrismaClient {
	kept.waymarkClients ??= {}
	const existing = kept.waymarkClients[role]
	if (existing) return existing
	const { staffUrl, publicUrl, systemUrl } = environment()
	const connectionString = { staff: staffUrl, public: publicUrl, system: systemUrl }[role]
	const wait = LONGEST_WAIT[role]
	const adapter = new PrismaPg({ connectionString, max: role === 'system' ? 4 : 8, connectionTimeoutMillis: wait })
	const client = new PrismaClient({
		adapter,
		errorFormat: 'minimal',
		transactionOptions: { maxWait: Math.max(wait, 5000), timeout: 20_000 },
	})
	kept.waymarkClients[role] = client
	return client
}

/** Reads of published content, as the public role. */
export function publicDb(): PrismaClient {
	return clientOf('public')
}

/** Accounts, sessions and limits, as the system role. It cannot read a client file. */
export function systemDb(): PrismaClient {
	return clientOf('system')
}

/**
 * Runs work in one transaction of the staff role. Row-level security asks which session is at work, and Postgres looks
 * that session up itself, so a statement cannot claim to be somebody else.
 * @param session the random id of a live staff session
 */
export function asSession<T>(session: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
	return inTransaction('waymark.session', session, work)
}

/**
 * Runs work in one transaction of the staff role on behalf of a receiving organisation: Postgres shows only the referral
 * whose link this is.
 * @param token the random token of a live referral link
 */
export function asReferralLink<T>(token: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
	return inTransaction('waymark.referral', token, work)
}

/**
 * Runs work in one transaction of the staff role on behalf of somebody who asked a centre: Postgres shows only the question
 * whose answer code this is, and lets one be added under it.
 * @param token the keyed hash of the answer code
 */
export function asQuestion<T>(token: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
	return inTransaction('waymark.question', token, work)
}

function inTransaction<T>(setting: string, value: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
	return clientOf('staff').$transaction(async (tx) => {
		await tx.$queryRaw`select set_config(${setting}, ${value}, true)`
		return work(tx)
	})
}

/** Closes all connections; the process is stopping. */
export async function closeDatabase(): Promise<void> {
	const clients = Object.values(kept.waymarkClients ?? {})
	kept.waymarkClients = {}
	await Promise.all(clients.map((client) => client.$disconnect()))
}

/**
 * Whether an error is a check or trigger of the database refusing a row.
 * @param said the name of the constraint, or what the trigger says
 */
export function isRefusal(error: unknown, said: RegExp): boolean {
	return said.test(`${error} ${JSON.stringify(error)}`)
}

/** Whether an error is Postgres refusing a second row with the same unique value. */
export function isUniqueViolation(error: unknown): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
