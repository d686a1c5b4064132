import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsultationFilterForm } from '@/components/consultations/consultation-filter-form'
import { ConsultationTable } from '@/components/consultations/consultation-table'
import { ExportForm } from '@/components/consultations/export-form'
import { LogLink } from '@/components/consultations/log-link'
import { Pager } from '@/components/ui/pager'
import { may } from '@/lib/access/policy'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { listDestinations } from '@/lib/clients/read'
import { PAGE_ROWS } from '@/lib/consultations/consultation'
import { listConsultations } from '@/lib/consultations/read'
import { consultationFilterSchema } from '@/lib/consultations/schema'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../staff-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ConsultationList' })
	return { title: t('title') }
}

export default async function ConsultationsPage({ params, searchParams }: Props) {
	const filter = consultationFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/consultations', 'consultation.list', async (actor, locale) => {
		const t = await getTranslations('ConsultationList')
		const { rows, total, minutes } = await listConsultations(actor, filter)
		const destinations = await listDestinations(actor)
		const { page, sort, mine, from = '', to = '', topic = '' } = filter
		const today = dayIn(actor.centres[0]?.timeZone ?? 'UTC')
		const pages = Math.ceil(total / PAGE_ROWS)
		const href = (other: number) => {
			const query = { from, to, topic, sort, mine: mine ? '1' : '', page: String(other) }
			return `?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`
		}
		return (
			<>
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('title')}</h1>
					<LogLink locale={locale}>{(await getTranslations('TodayPage'))('log')}</LogLink>
				</div>
				<ConsultationFilterForm values={{ from, to, topic, sort, mine }} />
				<p className="mb-3">{t('total', { count: total, minutes })}</p>
				{rows.length > 0 && <ConsultationTable rows={rows} locale={locale} destinations={destinations} />}
				<Pager
					page={page}
					pages={pages}
					href={href}
					labels={{
						pages: t('pages'),
						previous: t('newer'),
						next: t('older'),
						current: t('page', { page, pages }),
					}}
				/>
				{may(actor, 'consultation.export') && (
					<ExportForm locale={locale} from={from || daysAfter(today, -364)} to={to || today} centres={actor.centres} />
				)}
			</>
		)
	})
}
