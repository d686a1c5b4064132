import { Client } from 'pg'

export type ContentWatchOptions = {
	/** Connection of the public role. */
	connectionString: string
	/** Milliseconds between two looks at the revision. */
	heartbeat?: number
	/** Milliseconds after which the database counts as out of reach. */
	timeout?: number
	log?: (message: string) => void
}

export type ContentWatch = {
	/** Starts watching; resolves after the first attempt to reach the database, whether it came off or not. */
	start(): Promise<void>
	/** The revision of the published content, or null while the database is out of reach. */
	revision(): number | null
	/** Calls back whenever the revision changes; returns how to stop that. */
	onChange(listener: (revision: number | null) => void): () => void
	close(): Promise<void>
}

/**
 * Watches which revision of the content is published: at once by `LISTEN waymark_content`, and by a heartbeat in
 * case a notice is lost or the database stops answering without closing the connection.
 */
export function createContentWatch(options: ContentWatchOptions): ContentWatch {
	const { heartbeat = 1000, timeout = 1500, log = console.error } = options
	const listeners = new Set<(revision: number | null) => void>()
	let revision: number | null = null
	let client: Client | null = null
	let timer: NodeJS.Timeout | null = null
	let closed = false
	let failures = 0

	function know(next: number | null): void {
		if (next === revision) return
		revision = next
		for (const listener of listeners) listener(next)
	}

	async function connect(): Promise<void> {
		const own = new Client({
			connectionString: options.connectionString,
			connectionTimeoutMillis: timeout,
			query_timeout: timeout,
			application_name: 'waymark content watch',
		})
		client = own
		own.on('error', () => lose(own))
		own.on('end', () => lose(own))
		own.on('notification', ({ payload }) => {
			const told = toRevision(payload)
			if (client === own && told !== null) know(told)
		})
		try {
			await own.connect()
			await own.query('LISTEN waymark_content')
			await look(own)
			failures = 0
		} catch (error) {
			if (failures++ === 0 && !closed) log(`The content revision is out of reach: ${codeOf(error)}`)
			lose(own)
		}
	}

	async function look(own: Client): Promise<void> {
		const { rows } = await own.query<{ revision: string }>('SELECT revision FROM content_revision')
		if (client !== own) return
		const found = toRevision(rows[0]?.revision)
		if (found === null) throw new Error('content_revision has no row')
		know(found)
		plan(heartbeat, () => look(own).catch(() => lose(own)))
	}

	/** Gives a connection up and tries for a new one, later each time, two seconds at most. */
	function lose(own: Client): void {
		if (client !== own) return
		client = null
		know(null)
		own.end().catch(() => {})
		// A server that is stopped but not gone never confirms the end.
		setTimeout(
			() => (own as unknown as { connection?: { stream?: { destroy(): void } } }).connection?.stream?.destroy(),
			100,
		)
		if (!closed) plan(Math.min(200 * 2 ** Math.min(failures, 4), 2000), connect)
	}

	function plan(delay: number, task: () => Promise<void>): void {
		if (timer !== null) clearTimeout(timer)
		if (!closed) timer = setTimeout(task, delay)
	}

	return {
		start: connect,
		revision: () => revision,
		onChange: (listener) => {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		close: async () => {
			closed = true
			if (timer !== null) clearTimeout(timer)
			const own = client
			client = null
			await own?.end().catch(() => {})
		},
	}
}

function toRevision(text: string | undefined): number | null {
	return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function codeOf(error: unknown): string {
	return error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown'
}
