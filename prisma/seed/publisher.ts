/** What a publisher is; the words at the top of publishers.yaml explain them. */
export const PUBLISHER_KINDS = ['official', 'organisation', 'press', 'private'] as const
export type Publisher = { name: string; kind: (typeof PUBLISHER_KINDS)[number] }
