import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BookedNotice } from '@/components/appointments/booked-notice'
import { BookingForm } from '@/components/appointments/booking-form'
import { ClockChoice } from '@/components/appointments/clock-choice'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import type { OwnBooking } from '@/lib/appointments/appointment'
import { findBookedCentre, listFreeSlots } from '@/lib/appointments/booking/published'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { zoneOf } from '@/lib/i18n/zones'

type Props = {
	params: Promise<{ locale: string; slug: string }>
	searchParams: Promise<{ shown?: string | string[]; clock?: string | string[]; from?: string | string[] }>
}

/** Times shown at once. */
const SHOWN = 60

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await readerLocale(params)
	const t = await getTranslations('BookingPage')
	return { title: t('title'), robots: { index: false } }
}

/** Free times of a centre. Made anew for each reader: what was free a minute ago may be taken. */
export default async function BookingPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const { slug } = await params
	const asked = await searchParams
	const centre = await findBookedCentre(slug)
	if (!centre) notFound()
	const page = takeReaderPage<{ code: string; booking: OwnBooking; reminder: boolean }>(asked.shown)
	const clock = page?.values.clock || (typeof asked.clock === 'string' ? asked.clock : '')
	const from =
		typeof asked.from === 'string' && /^\d{4}-\d\d-\d\d$/.test(asked.from) ? new Date(asked.from) : new Date()
	const after = Number.isNaN(from.getTime()) ? new Date() : from
	const [t, centres] = await Promise.all([getTranslations('BookingPage'), getTranslations('CentresPage')])
	const path = `/centres/${slug}/appointments`
	const slots = page?.shown ? [] : await listFreeSlots(centre.id, after, SHOWN)
	return (
		<SitePage locale={locale} path={path}>
			<Breadcrumb
				locale={locale}
				origin={environment().origin}
				above={[{ path: '/centres', name: centres('title') }]}
			/>
			<h1>{page?.shown ? t('bookedTitle') : t('title')}</h1>
			{page?.shown ? (
				<BookedNotice {...page.shown} locale={locale} timeZone={zoneOf(clock)} />
			) : (
				<>
					<p className="lead">{t.rich('intro', { centre: centre.name, bdi: (name) => <bdi>{name}</bdi> })}</p>
					{centre.demonstration && <p className="note warn">{centres('demonstration')}</p>}
					<ClockChoice path={`/${locale}${path}`} locale={locale} clock={clock} />
					<BookingForm
						centre={centre}
						locale={locale}
						slots={slots}
						clock={clock}
						more={slots.length === SHOWN}
						formKey={randomUUID()}
						page={page}
					/>
				</>
			)}
		</SitePage>
	)
}
