import type { ClientRow } from '../client'

/** How a file stands to others of the same person. */
export type Merging = {
	/** The file that is worked with instead of this one. */
	into: string | null
	/** Files shown within this one. */
	files: { merge: string; client: ClientRow }[]
}
