import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DestinationCode } from '@/lib/clients/client'
import { destinationName } from '@/lib/clients/wording'
import type { ConsultationFile } from '@/lib/consultations/consultation'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords, languageName } from '@/lib/i18n/names'

type Props = { file: ConsultationFile; locale: Locale; destinations: DestinationCode[] }

/** What was said about a consultation in codes. */
export async function ConsultationDetails({ file, locale, destinations }: Props) {
	const t = await getTranslations('ConsultationPage')
	const codes = await getTranslations('Codes')
	const list = (group: string, values: string[]) =>
		joinWords(
			values.map((value) => codes(`${group}.${value}`)),
			locale,
		)
	const how = [
		codes(`channel.${file.channel}`),
		codes(`form.${file.form}`),
		codes(`visit.${file.firstVisit ? 'first' : 'return'}`),
		t('minutes', { count: file.minutes }),
		...(file.contactMade ? [] : [t('noContact')]),
	]
	const rows: [string, ReactNode][] = [
		[
			t('client'),
			file.client ? (
				<a key="client" href={`/${locale}/staff/clients/${file.client.id}`}>
					<bdi>{file.client.name}</bdi> ({file.client.code})
				</a>
			) : (
				t('anonymous')
			),
		],
		[t('what'), how.join(' · ')],
		[t('topics'), list('topic', file.topics)],
		[t('services'), list('service', file.services)],
		[t('destination'), destinationName(codes, locale, destinations, file.destination)],
		[
			t('language'),
			[file.language && languageName(file.language, locale), file.interpreter && t('withInterpreter')]
				.filter(Boolean)
				.join(', '),
		],
		[t('counsellor'), <bdi key="counsellor">{file.counsellor}</bdi>],
	]
	return (
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
	)
}
