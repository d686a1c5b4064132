import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { OUTCOMES, type SlotRow } from '@/lib/appointments/appointment'
import { dayIn } from '@/lib/clients/day'
import type { FormState } from '@/lib/forms/form-state'
import { formatClock, formatWeekday } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'
import { WhoseFile } from './whose-file'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	rows: SlotRow[]
	locale: Locale
	/** IANA name, of the centre. */
	timeZone: string
	actions: { withdraw: Action; settle: Action; book: Action; link: Action }
	/** Somebody with a file for whom a time is looked for. */
	client?: { id: string }
}

/** Times of a centre by day: who has taken them, and what can be done with each. */
export async function SlotList({ rows, locale, timeZone, actions, client }: Props) {
	const [t, booking, topics, ask] = await Promise.all([
		getTranslations('AppointmentsPage'),
		getTranslations('BookingPage'),
		getTranslations('Topics'),
		getTranslations('AskPage'),
	])
	if (rows.length === 0) return <p className="text-soft">{t('none')}</p>
	const days = new Map<string, SlotRow[]>()
	for (const row of rows) {
		const day = dayIn(timeZone, new Date(row.startsAt))
		days.set(day, [...(days.get(day) ?? []), row])
	}
	const now = new Date().toISOString()
	return [...days].map(([day, times]) => (
		<section key={day} className="grid gap-2">
			<h2>{formatWeekday(day, locale)}</h2>
			<ul className="grid gap-2">
				{times.map((row) => (
					<li key={row.id} className="card flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
						<strong className="min-w-16">
							<bdi>{formatClock(new Date(row.startsAt), locale, timeZone)}</bdi>
						</strong>
						<span className="text-soft">
							{booking('minutes', { minutes: row.minutes })} · {booking(`way.${row.way}`)} · <bdi>{row.counsellor}</bdi>
						</span>
						{row.booking ? (
							<>
								<span className="grow">
									<span className="badge">{t(`state.${row.booking.state}`)}</span>{' '}
									{row.booking.client ? (
										<a className="font-semibold" href={`/${locale}/staff/clients/${row.booking.client.id}`}>
											<bdi>{row.booking.name || row.booking.client.code}</bdi>
										</a>
									) : (
										<bdi className="font-semibold">{row.booking.name || t('noName')}</bdi>
									)}
									{row.booking.phone && (
										<>
											{' · '}
											<bdi dir="ltr">{row.booking.phone}</bdi>
										</>
									)}
									{' · '}
									{languageName(row.booking.language, locale)}
									{row.booking.topic && (
										<> · {row.booking.topic === 'other' ? ask('otherTopic') : topics(row.booking.topic)}</>
									)}
								</span>
								<Settle row={row} past={row.startsAt <= now} action={actions.settle} t={t} />
								{row.booking.state === 'attended' && (
									<a
										className="button-quiet"
										href={`/${locale}/staff/consultations/new${row.booking.client ? `?client=${row.booking.client.id}` : ''}`}
									>
										{t('log')}
									</a>
								)}
								<WhoseFile booking={row.booking} action={actions.link} />
							</>
						) : (
							<>
								<span className="grow text-soft">{t('free')}</span>
								{client && row.startsAt > now && (
									<Form
										action={actions.book}
										labels={{}}
										idempotencyKey={randomUUID()}
										hidden={{ slot: row.id, client: client.id }}
										className="grid"
									>
										<Submit>{t('bookThis')}</Submit>
									</Form>
								)}
								{row.startsAt > now && (
									<Form action={actions.withdraw} labels={{}} hidden={{ id: row.id }} className="grid">
										<Submit quiet>{t('withdraw')}</Submit>
									</Form>
								)}
							</>
						)}
					</li>
				))}
			</ul>
		</section>
	))
}

type SettleProps = {
	row: SlotRow
	past: boolean
	action: Action
	t: (key: string) => string
}

/** What can be said of a booking now: before it begins it can only be called off. */
function Settle({ row, past, action, t }: SettleProps) {
	const { booking } = row
	if (!booking) return null
	const possible = OUTCOMES.filter((one) => (one === 'called_off' ? !past : past && booking.state !== one))
	return (
		<span className="flex flex-wrap gap-2">
			{possible.map((outcome) => (
				<Form
					key={outcome}
					action={action}
					labels={{}}
					hidden={{ id: booking.id, outcome }}
					version={booking.version}
					className="grid"
				>
					<Submit quiet>{t(`outcome.${outcome}`)}</Submit>
				</Form>
			))}
		</span>
	)
}
