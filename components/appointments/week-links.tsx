import { getTranslations } from 'next-intl/server'
import { daysAfter } from '@/lib/clients/day'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

/** The seven days that are shown, and the way to those before and after. */
export async function WeekLinks({
	from,
	mine,
	locale,
	client,
}: {
	from: string
	mine: boolean
	locale: Locale
	/** Somebody with a file for whom a time is looked for. */
	client?: string
}) {
	const t = await getTranslations('AppointmentsPage')
	const of = client ? `&client=${client}` : ''
	const suffix = `${of}${mine ? '&mine=1' : ''}`
	return (
		<nav aria-label={t('weeks')} className="flex flex-wrap items-center gap-3">
			<a className="button-quiet" rel="prev" href={`?from=${daysAfter(from, -7)}${suffix}`}>
				{t('earlier')}
			</a>
			<span>
				{formatDay(from, locale)} – {formatDay(daysAfter(from, 6), locale)}
			</span>
			<a className="button-quiet" rel="next" href={`?from=${daysAfter(from, 7)}${suffix}`}>
				{t('later')}
			</a>
			<a
				className="button-quiet"
				href={`?from=${from}${of}${mine ? '' : '&mine=1'}`}
				aria-current={mine ? 'true' : undefined}
			>
				{mine && <span aria-hidden="true">✓&nbsp;</span>}
				{t('mine')}
			</a>
		</nav>
	)
}
