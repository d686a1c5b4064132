import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/ui/staff.css'
import { directionOf, isLocale, languageTagOf } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'
export const metadata = {
	title: { template: '%s · Waymark', default: 'Waymark' },
	robots: { index: false, follow: false },
	icons: { icon: '/favicon.svg' },
}

export default async function StaffRootLayout({
	children,
	params,
}: {
	children: ReactNode
	params: Promise<{ locale: string }>
}) {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	const { FormErrors } = await getMessages()
	return (
		<html lang={languageTagOf(locale)} dir={directionOf(locale)}>
			<body className="min-h-dvh bg-paper text-ink">
				{/* Only what the form fields say; everything else is rendered on the server. */}
				<NextIntlClientProvider messages={{ FormErrors }}>{children}</NextIntlClientProvider>
			</body>
		</html>
	)
}
