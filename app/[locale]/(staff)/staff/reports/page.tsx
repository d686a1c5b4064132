import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportForms } from '@/components/reports/report-forms'
import { ReportView } from '@/components/reports/report-view'
import { dayIn } from '@/lib/clients/day'
import type { Locale } from '@/lib/i18n/locales'
import { listReportCentres, readReport, reportWordsIn } from '@/lib/reports/read'
import { monthsOf, reportFilterSchema } from '@/lib/reports/schema'
import { titleOf } from '@/lib/reports/wording'
import { staffPage } from '../staff-page'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ReportPage' })
	return { title: t('title') }
}

export default async function ReportsPage({ params, searchParams }: Props) {
	const filter = reportFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/reports', 'report.read', async (actor, locale) => {
		const t = await getTranslations('ReportPage')
		const centres = await listReportCentres(actor)
		if (filter.centre && !centres.some(({ id }) => id === filter.centre)) notFound()
		const months = monthsOf(filter, dayIn(actor.centres[0]?.timeZone ?? 'UTC'))
		const report = await readReport(actor, { ...months, centre: filter.centre })
		const words = await reportWordsIn(locale)
		return (
			<div className="grid gap-6">
				<div>
					<h1>{t('title')}</h1>
					<p className="font-semibold">
						<bdi>{titleOf(report, words)}</bdi>
					</p>
					<p className="max-w-3xl text-soft">{t('intro')}</p>
				</div>
				<ReportForms locale={locale} centres={centres} {...months} centre={filter.centre} />
				<ReportView report={report} words={words} />
			</div>
		)
	})
}
