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
	// To other sites nothing is said of the address, which carries the token; our own forms still say where they come from,
	// which is how we know them.
	referrer: 'same-origin',
}

/** Pages of receiving organisations: no account, no session of staff. */
export default async function RespondRootLayout({
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
				<NextIntlClientProvider messages={{ FormErrors }}>
					<main className="mx-auto grid max-w-2xl gap-6 px-4 py-8">
						<p className="text-lg font-bold text-accent">Waymark</p>
						{children}
					</main>
				</NextIntlClientProvider>
			</body>
		</html>
	)
}
