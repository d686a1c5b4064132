/**
 * What is counted. Lines of different kinds are never added up (IOM: clients, individual consultations and participants are
 * different things).
 */
export const INDICATORS = [
	'clients',
	'consultations',
	'group_consultations',
	'referrals',
	'appointments',
	'sessions',
	'participants',
] as const

export type Indicator = (typeof INDICATORS)[number]

/** By what each is broken down, in the order of a report. */
export const DIMENSIONS = {
	clients: ['month', 'centre', 'sex', 'age_band', 'origin', 'destination', 'client_type', 'purpose'],
	consultations: [
		'month',
		'centre',
		'topic',
		'service',
		'channel',
		'visit',
		'person',
		'destination',
		'sex',
		'age_band',
		'origin',
	],
	group_consultations: ['month', 'centre', 'topic', 'destination'],
	referrals: ['month', 'centre', 'status', 'service_type', 'urgency', 'confirmed'],
	appointments: ['month', 'centre', 'outcome', 'way', 'topic'],
	sessions: ['month', 'centre', 'session_kind', 'way', 'destination'],
	participants: ['month', 'centre', 'session_kind', 'sex', 'way', 'destination'],
} as const satisfies Record<Indicator, readonly string[]>

export type Dimension = (typeof DIMENSIONS)[Indicator][number]

/** Dimensions of which one conversation can have several values: they add up to more than the whole. */
export const MANY_VALUED: readonly string[] = ['topic', 'service']

/** A count, or none where it would tell of too few people. */
export type Figure = { value: string; count: number | null }

export type ReportTable = { dimension: Dimension; rows: Figure[] }

/** One line of a report with its tables. */
export type ReportLine = { indicator: Indicator; total: number | null; tables: ReportTable[] }

export type Report = {
	/** First and last month, `YYYY-MM` */
	from: string
	to: string
	/** Name of the one centre, or of all the person works at; null: all of the network */
	centre: string | null
	lines: ReportLine[]
	answers: { sent: number | null; answered: number | null; late: number | null; medianHours: number | null }
	/** Centres by id, for the tables. */
	centres: Record<string, string>
}

/** Counts below this are not shown (IOM Data Protection Principles; the usual threshold of official statistics). */
export const SMALLEST_SHOWN = 5
