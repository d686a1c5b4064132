import { z } from 'zod'
import { oneOf, text, ticked } from '@/lib/forms/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { RECORD_FORMATS } from './record'

export const disclosureSchema = z.object({
	client: z.uuid({ error: 'reload' }),
	format: oneOf(RECORD_FORMATS),
	language: oneOf(LOCALES),
})

/** To erase somebody one writes their code: nobody is erased by a slip of the hand. */
export const erasureSchema = z.object({
	client: z.uuid({ error: 'reload' }),
	eraseCode: text(40),
	asked: ticked.refine((value) => value, { error: 'required' }),
})

export type DisclosureInput = z.output<typeof disclosureSchema>
export type ErasureInput = z.output<typeof erasureSchema>
