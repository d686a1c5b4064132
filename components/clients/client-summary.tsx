import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { destinationName } from '@/components/consultations/code-options'
import { ageOn, type ClientFile, type DestinationCode } from '@/lib/clients/client'
import type { Day } from '@/lib/clients/day'
import { STATELESS } from '@/lib/clients/nationality'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'

type Props = { client: ClientFile; locale: Locale; today: Day; destinations: DestinationCode[] }

/** Who a client is, as far as it was said. */
export async function ClientSummary({ client, locale, today, destinations }: Props) {
	const t = await getTranslations('ClientPage')
	const fields = await getTranslations('PersonForm')
	const codes = await getTranslations('Codes')
	const code = (group: string, value: string | null) => (value ? codes(`${group}.${value}`) : '')
	const { birth, contact } = client
	const age = birth && ageOn(birth, today)
	const languages = joinWords(
		client.languages.map((tag) => languageName(tag, locale)),
		locale,
	)
	const rows: [string, ReactNode][] = [
		[fields('sex'), code('sex', client.sex)],
		[
			t('ageBand'),
			birth && age !== null
				? 'date' in birth
					? t('born', { date: formatDay(birth.date, locale), age })
					: t('about', { age })
				: code('ageBand', client.ageBand),
		],
		[
			fields('nationality'),
			client.nationality === STATELESS
				? codes('stateless')
				: client.nationality
					? countryName(client.nationality, locale)
					: '',
		],
		[fields('languages'), [languages, client.interpreterNeeded && t('interpreter')].filter(Boolean).join(' · ')],
		[
			t('contact'),
			contact.channel && (
				<>
					{code('contactChannel', contact.channel)} <bdi>{contact.to}</bdi>{' '}
					<bdi className="text-soft">{contact.hours}</bdi>
				</>
			),
		],
		[fields('clientType'), code('clientType', client.clientType)],
		[fields('destination'), destinationName(codes, locale, destinations, client.destination)],
		[fields('purpose'), code('purpose', client.purpose)],
		[fields('plannedDeparture'), client.plannedDeparture ? monthName(client.plannedDeparture, locale) : ''],
		[fields('documentStatus'), code('documentStatus', client.documentStatus)],
		[fields('education'), code('education', client.education)],
		[fields('occupation'), code('occupation', client.occupation)],
	]
	const screened = client.vulnerabilities.length > 0 || client.screeningNote !== ''
	return (
		<>
			<dl className="facts">
				{rows
					.filter(([, value]) => value !== '')
					.map(([name, value]) => (
						<div key={name}>
							<dt>{name}</dt>
							<dd>{value}</dd>
						</div>
					))}
			</dl>
			{screened && (
				<details className="mt-2">
					{/* Folded away: somebody may be looking over a shoulder. */}
					<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
						{t('showScreening')}
					</summary>
					<p>
						{joinWords(
							client.vulnerabilities.map((sign) => codes(`vulnerability.${sign}`)),
							locale,
						)}
					</p>
					<p className="whitespace-pre-wrap break-words" dir="auto">
						{client.screeningNote}
					</p>
				</details>
			)}
		</>
	)
}

function monthName(month: string, locale: Locale): string {
	return new Intl.DateTimeFormat(locale === 'sr' ? 'sr-Latn' : locale, {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
		calendar: 'gregory',
	}).format(new Date(`${month}-01T00:00:00Z`))
}
