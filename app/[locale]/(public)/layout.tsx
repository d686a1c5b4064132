import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/components/layout/site.css'
import '@/components/reading/reading.css'
import '@/components/routes/routes.css'
import '@/components/centres/centres.css'
import '@/components/ui/reader-form.css'
import '@/components/feedback/feedback.css'
import '@/components/questions/questions.css'
import '@/components/search/search.css'
import '@/components/appointments/appointments.css'
import { environment } from '@/lib/env'
import { directionOf, isLocale, languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'

// Pages are made when asked and kept by the server in server/; see docs/architecture.md.
export const dynamic = 'force-dynamic'

// The icon of public/favicon.svg, in the document itself: one request less on a slow line.
const ICON =
	"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><rect width='24' height='24' rx='5' fill='%230a5f68'/><path d='M6.500 4.500h7.500l4.500 3.500-4.500 3.500H8.500v8h-2Z' fill='%23fff'/></svg>"

export function generateMetadata(): Metadata {
	return {
		metadataBase: new URL(environment().origin),
		title: { default: 'Waymark', template: '%s · Waymark' },
		icons: { icon: ICON },
		formatDetection: { telephone: false },
	}
}

/** The document of the public site. An unknown locale is left to the page, which answers 404, in English. */
export default async function PublicLayout({
	children,
	params,
}: {
	children: ReactNode
	params: Promise<{ locale: string }>
}) {
	const asked = (await params).locale
	const locale = isLocale(asked) ? asked : SOURCE_LOCALE
	return (
		<html lang={languageTagOf(locale)} dir={directionOf(locale)}>
			<body>{children}</body>
		</html>
	)
}
