import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/components/layout/site.css'
import { environment } from '@/lib/env'
import { directionOf, isLocale, languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'

// Pages are made when asked and kept by the server in server/; see docs/architecture.md.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
	return {
		metadataBase: new URL(environment().origin),
		title: { default: 'Waymark', template: '%s · Waymark' },
		icons: { icon: '/favicon.svg' },
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
