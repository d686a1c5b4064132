import { z } from 'zod'

/** Longest time that is taken along at once, in days: a year, and a leap day. */
export const LONGEST_EXPORT = 366

/** Which consultations: of days, both included, by one centre or all of the person's. */
export const exportSchema = z
	.object({ from: z.iso.date(), to: z.iso.date(), centre: z.uuid().optional() })
	.refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < LONGEST_EXPORT * 86_400_000)

export type ExportInput = z.output<typeof exportSchema>
