import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { directionOf, isLocale, languageTagOf } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

export default async function PublicLayout({
	children,
	params,
}: {
	children: ReactNode
	params: Promise<{ locale: string }>
}) {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	return (
		<html lang={languageTagOf(locale)} dir={directionOf(locale)}>
			<body>{children}</body>
		</html>
	)
}
