import { screeningLine, summaryRows } from '@/lib/clients/wording'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'
import { isolated, type Say, sayIn } from '@/lib/i18n/say'
import { PAGE, PAGES } from '@/lib/packs/documents/pack'
import { type PaperBlock, printPaper } from '@/lib/packs/press/paper'
import type { HeldFile, HeldRecord } from './record'

type Wording = { say: Say; locale: Locale; today: string }
type Section = { heading: string | null; blocks: PaperBlock[] }

/**
 * A person's record as a PDF in their language.
 * @param madeOn ISO date
 * @throws NoPdf
 */
export async function printRecord(record: HeldRecord, locale: Locale, madeOn: string): Promise<Uint8Array> {
	const say = await sayIn(locale)
	const title = say('PersonRecord.title')
	const intro = say('PersonRecord.intro', { centre: isolated(record.centre), date: formatDay(madeOn, locale) })
	const several = record.files.length > 1
	return printPaper({
		locale,
		title,
		sections: [
			{
				heading: null,
				blocks: [
					{ kind: 'text', text: intro },
					{ kind: 'text', text: say('PersonRecord.rights') },
				],
			},
			...record.files.flatMap((file) => [
				...(several
					? [{ heading: say('PersonRecord.file', { code: file.client.code }), blocks: [] } satisfies Section]
					: []),
				...sectionsOf(record, file, { say, locale, today: madeOn }),
			]),
		],
		footer: record.centre,
		pageWords: say('PackDocument.page', { page: PAGE, pages: PAGES }),
		date: madeOn,
	})
}

function sectionsOf(record: HeldRecord, file: HeldFile, of: Wording): Section[] {
	const { say, locale } = of
	const nothing: PaperBlock = { kind: 'text', text: say('PersonRecord.nothing'), soft: true }
	const section = (key: string, blocks: PaperBlock[]): Section => ({
		heading: say(`PersonRecord.${key}`),
		blocks: blocks.length > 0 ? blocks : [nothing],
	})
	return [
		section('person', [{ kind: 'facts', rows: personRows(record, file, of) }]),
		section('consents', consentBlocks(file, say, locale)),
		section('consultations', consultationBlocks(file, say, locale)),
		section('followUps', followUpBlocks(file, say, locale)),
		section('referrals', referralBlocks(file, say, locale)),
		...(file.appointments.length > 0 ? [section('appointments', appointmentBlocks(file, say, locale))] : []),
		...(file.sessions.length > 0 ? [section('sessions', sessionBlocks(file, say, locale))] : []),
		...(file.closures.length > 0 ? [section('closures', closureBlocks(file, say, locale))] : []),
	]
}

function personRows(record: HeldRecord, { client }: HeldFile, of: Wording): [string, string][] {
	const { say, locale } = of
	const rows: [string, string][] = [
		[say('PersonForm.name'), client.name],
		[say('PersonRecord.code'), isolated(client.code)],
		[say('PersonRecord.registered'), formatDay(client.registeredOn, locale)],
		...summaryRows(client, { ...of, destinations: record.destinations }),
		[say('PersonForm.vulnerabilities'), screeningLine(client, say, locale)],
		[say('PersonForm.screeningNote'), client.screeningNote],
	]
	return rows.filter(([, value]) => value !== '')
}

function consentBlocks({ consents }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	return consents.map((consent) => {
		const agreed = (['services', 'sharing', 'reporting'] as const).filter((flag) => consent[flag])
		const list = (words: string[]) => joinWords(words, locale)
		const withheld = [
			...consent.withheld.items.map((item) => say(`Codes.personalItem.${item}`)),
			...(consent.withheld.other ? [consent.withheld.other] : []),
		]
		const lines = [
			say('ClientPage.agreed', { list: list(agreed.map((flag) => say(`ClientPage.${flag}`))) }),
			...(consent.sharedWith.length > 0
				? [
						say('ClientPage.sharedWith', {
							list: list(consent.sharedWith.map((who) => say(`Codes.sharedWith.${who}`))),
						}),
					]
				: []),
			...(withheld.length > 0 ? [say('ClientPage.withheld', { list: list(withheld) })] : []),
			...(consent.withdrawnAt
				? [say('ClientPage.withdrawn', { date: formatDay(consent.withdrawnAt.slice(0, 10), locale) })]
				: []),
		]
		return { kind: 'facts', rows: [[formatDay(consent.givenOn, locale), lines.join('\n')]] }
	})
}

function consultationBlocks({ consultations }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	return consultations.map((one) => {
		const list = (group: string, codes: string[]) =>
			joinWords(
				codes.map((code) => say(`Codes.${group}.${code}`)),
				locale,
			)
		const note = one.note === null ? '' : 'text' in one.note ? one.note.text : say('PersonRecord.noteWithheld')
		const lines = [
			`${say(`Codes.channel.${one.channel}`)} · ${say('PersonRecord.minutes', { count: one.minutes })}`,
			list('topic', one.topics),
			list('service', one.services),
			one.handouts.length > 0
				? `${say('PersonRecord.handouts')}: ${joinWords(
						one.handouts.map(({ title, number }) => say('PersonRecord.version', { title, number })),
						locale,
					)}`
				: '',
			note && `${say('PersonRecord.note')}: ${note}`,
		]
		return { kind: 'facts', rows: [[formatDay(one.heldOn, locale), lines.filter(Boolean).join('\n')]] }
	})
}

function followUpBlocks({ followUps }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	if (followUps.length === 0) return []
	return [
		{
			kind: 'facts',
			rows: followUps.map((one) => [
				formatDay(one.dueOn, locale),
				[
					say(`Codes.followUpKind.${one.kind}`),
					one.doneAt ? say('PersonRecord.done', { date: formatDay(one.doneAt.slice(0, 10), locale) }) : '',
					one.outcome ? say(`Codes.followUpOutcome.${one.outcome}`) : '',
				]
					.filter(Boolean)
					.join(' · '),
			]),
		},
	]
}

function referralBlocks({ referrals }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	return referrals.map((one) => {
		const shared = joinWords(
			one.shared.map((item) => say(`Codes.personalItem.${item}`)),
			locale,
		)
		const lines = [
			`${one.recipient} · ${say(`Codes.referralStatus.${one.status}`)}`,
			one.reason,
			shared && `${say('PersonRecord.sharedItems')}: ${shared}`,
			...one.events.map((event) =>
				[formatDay(event.at.slice(0, 10), locale), say(`Codes.referralStatus.${event.status}`), event.note]
					.filter(Boolean)
					.join(' · '),
			),
		]
		return {
			kind: 'facts',
			rows: [[one.sentAt ? formatDay(one.sentAt.slice(0, 10), locale) : one.number, lines.filter(Boolean).join('\n')]],
		}
	})
}

function appointmentBlocks({ appointments }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	const rows = appointments.map((one): [string, string] => [
		formatDay(one.startsAt.slice(0, 10), locale),
		`${say(`BookingPage.way.${one.way}`)} · ${say(`Timeline.appointmentState.${one.state}`)}`,
	])
	return [{ kind: 'facts', rows }]
}

function sessionBlocks({ sessions }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	const rows = sessions.map((one): [string, string] => [
		formatDay(one.startsAt.slice(0, 10), locale),
		one.attended === null ? one.title : `${one.title} · ${say(`Timeline.${one.attended ? 'attended' : 'absent'}`)}`,
	])
	return [{ kind: 'facts', rows }]
}

function closureBlocks({ closures }: HeldFile, say: Say, locale: Locale): PaperBlock[] {
	return [
		{
			kind: 'facts',
			rows: closures.map((closure) => [
				formatDay(closure.closedOn, locale),
				[say(`FileState.closureReason.${closure.reason}`), closure.note].filter(Boolean).join('\n'),
			]),
		},
	]
}
