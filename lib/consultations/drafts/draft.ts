/** Seconds after the last key at which a draft is saved; and the longest that passes while somebody goes on typing. */
export const SAVE_AFTER_SECONDS = 1.5
export const SAVE_AT_LEAST_EVERY_SECONDS = 4

/** A draft in a list: nothing of what it says. */
export type DraftRow = { id: string /** ISO 8601 */; savedAt: string }

/** A draft, opened: the form's fields as typed, by name. */
export type Draft = DraftRow & { values: Record<string, string[]> }
