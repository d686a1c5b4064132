/** How far a text is in one language, for readers. */
export const TEXT_STATES = ['missing', 'published', 'outdated'] as const
export type TextState = (typeof TEXT_STATES)[number]

/**
 * Whether a translation renders an English text whose substance has changed since. A minor edit keeps the substance of
 * the version before it, so translations of either are up to date.
 * @param rendered substance of the English version the translation was made from; null: nobody knows
 * @param published substance of the English version readers see
 */
export function isOutdated(rendered: number | null, published: number): boolean {
	return rendered === null || rendered < published
}

/** The state of a published or missing text. English is the source and cannot be outdated. */
export function textStateOf(
	text: { isSource: boolean; rendered: number | null } | undefined,
	published: number | undefined,
): TextState {
	if (!text) return 'missing'
	if (text.isSource || published === undefined) return 'published'
	return isOutdated(text.rendered, published) ? 'outdated' : 'published'
}
