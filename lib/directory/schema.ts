import { z } from 'zod'
import { idempotencyKey, oneOf, optionalEmail, optionalText, recordVersion, text, ticked } from '@/lib/forms/schema'
import { SERVICE_TYPES } from './service'

/** What the directory is narrowed to by its address. Whatever makes no sense there is left out. */
export const directoryFilterSchema = z.object({
	country: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional()
		.catch(undefined),
	type: z.enum(SERVICE_TYPES).optional().catch(undefined),
	language: z
		.string()
		.regex(/^[a-z]{2,3}$/)
		.optional()
		.catch(undefined),
})

const optionalAddress = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined),
	z
		.url({ protocol: /^https?$/, error: 'notAnAddress' })
		.max(500, { error: 'notAnAddress' })
		.optional(),
)
const optionalNumber = (min: number, max: number) =>
	z.preprocess(
		(value) => (typeof value === 'string' && value.trim() !== '' ? value.trim().replace(',', '.') : undefined),
		z
			.string()
			.regex(/^-?\d{1,3}(\.\d{1,10})?$/, { error: 'notANumber' })
			.transform(Number)
			.refine((number) => number >= min && number <= max, { error: 'outOfRange', params: { min, max } })
			.optional(),
	)

const serviceFields = {
	organization: text(200),
	organizationUrl: optionalAddress,
	country: z.string({ error: 'required' }).regex(/^[A-Z]{2}$/, { error: 'required' }),
	name: text(200),
	nameEn: optionalText(200),
	description: optionalText(2000),
	type: oneOf(SERVICE_TYPES),
	languages: z.preprocess(
		(value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : []),
		z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'notALanguage' })).max(40),
	),
	url: optionalAddress,
	phone: optionalText(60),
	email: optionalEmail,
	referralEmail: optionalEmail,
	eligibility: optionalText(2000),
	fees: optionalText(2000),
	application: optionalText(2000),
	schedule: optionalText(2000),
	/** One a line. */
	documents: optionalText(4000).transform((typed) =>
		(typed ?? '')
			.split(/\r?\n/)
			.map((line) => line.trim())
			.filter(Boolean),
	),
	placeName: optionalText(200),
	address: optionalText(300),
	city: optionalText(100),
	region: optionalText(100),
	postalCode: optionalText(20),
	latitude: optionalNumber(-90, 90),
	longitude: optionalNumber(-180, 180),
	hidden: ticked,
	listed: ticked,
	verified: ticked,
}

export const newServiceSchema = z.object({ idempotencyKey, ...serviceFields })
export const serviceSchema = z.object({ id: z.uuid({ error: 'reload' }), version: recordVersion, ...serviceFields })

/** A whole directory as a file: HSDS 3 as JSON, or its CSV files in a ZIP. */
export const importSchema = z.object({
	file: z.custom<File>((value) => value instanceof Blob && value.size > 0, { error: 'required' }),
	onlyCheck: ticked,
})

export const exportSchema = z.object({ format: z.enum(['json', 'csv']) })

export type ServiceInput = z.output<typeof serviceSchema>
export type ServiceFields = Omit<ServiceInput, 'id' | 'version'>
export type NewServiceInput = z.output<typeof newServiceSchema>
export type ImportInput = z.output<typeof importSchema>
