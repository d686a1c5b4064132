import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BookingEntry } from '@/components/appointments/booking-entry'
import { OwnBooking } from '@/components/appointments/own-booking'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import type { OwnBooking as Own } from '@/lib/appointments/appointment'
import { listFreeSlots } from '@/lib/appointments/booking/published'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { zoneOf } from '@/lib/i18n/zones'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ shown?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('BookingPage')
	return headOf({ locale, path: '/appointments', title: t('ownTitle'), description: t('description') })
}

/** Where a booking is looked up, moved and cancelled with its code. What a code opens is shown in the answer only. */
export default async function OwnAppointmentPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const page = takeReaderPage<{ code: string; booking: Own; done: string }>((await searchParams).shown)
	const t = await getTranslations('BookingPage')
	const shown = page?.shown
	return (
		<SitePage locale={locale} path="/appointments">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('ownTitle')}</h1>
			{shown ? (
				<OwnBooking
					{...shown}
					locale={locale}
					page={page}
					clock={page.values.clock ?? ''}
					timeZone={zoneOf(page.values.clock)}
					slots={shown.booking.open ? await listFreeSlots(shown.booking.centreId, new Date(), 60) : []}
				/>
			) : (
				<>
					<p className="lead">{t('ownIntro')}</p>
					<BookingEntry locale={locale} page={page} />
					<p>{t.rich('none', { centres: (words) => <a href={`/${locale}/centres`}>{words}</a> })}</p>
				</>
			)}
		</SitePage>
	)
}
