/** How long a reader waits for a new thing while there is an old one, in milliseconds. */
const PATIENCE = 2000

type Place<T> = { made?: { thing: T; revision: bigint }; coming?: Promise<unknown> | undefined }

/**
 * Keeps one thing a key, made for a revision of the content. A newer revision has it made anew, once however many ask; while
 * that takes long, or if it fails, the old one serves.
 */
export class Shelf<Key extends string, T> {
	private readonly places = new Map<Key, Place<T>>()

	constructor(
		private readonly make: (key: Key) => Promise<T>,
		private readonly patience = PATIENCE,
	) {}

	/** The thing for a key at a revision. @throws what making it throws, if there is no old one */
	async get(key: Key, revision: bigint): Promise<T> {
		const place = this.places.get(key) ?? {}
		this.places.set(key, place)
		const old = place.made
		if (old?.revision === revision) return old.thing
		const coming = this.renew(key, place, revision)
		if (!old) return coming
		let timer: NodeJS.Timeout | undefined
		const patience = new Promise<T>((resolve) => {
			timer = setTimeout(() => resolve(old.thing), this.patience)
		})
		return Promise.race([coming.catch(() => old.thing), patience]).finally(() => clearTimeout(timer))
	}

	private async renew(key: Key, place: Place<T>, revision: bigint): Promise<T> {
		// One that is coming for an older revision is let finish first, so that no two are made at once.
		while (place.coming) {
			await place.coming.catch(() => {})
			if (place.made && place.made.revision >= revision) return place.made.thing
		}
		const coming = this.make(key)
		place.coming = coming
		try {
			const thing = await coming
			place.made = { thing, revision }
			return thing
		} finally {
			place.coming = undefined
		}
	}
}
