import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

type Props = { client: { id: string; code: string; name: string | null }; locale: Locale }

/** Says for whom a time is being chosen, and leads back to the file. */
export async function BookingFor({ client, locale }: Props) {
	const t = await getTranslations('AppointmentsPage')
	return (
		<div className="notice">
			<p>
				{t.rich('bookingFor', {
					name: client.name || client.code,
					bdi: (text) => <bdi>{text}</bdi>,
					file: (text) => <a href={`/${locale}/staff/clients/${client.id}`}>{text}</a>,
				})}
			</p>
		</div>
	)
}
