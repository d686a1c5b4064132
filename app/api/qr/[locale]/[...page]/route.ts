import { renderSVG } from 'uqr'
import { environment } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'

/** The address of a page of this portal as a QR code, for another phone to read off a screen or a sheet of paper. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; page: string[] }> }) {
	const { locale, page } = await params
	if (!isLocale(locale) || page.length > 4 || page.some((part) => !/^[a-z-]{1,40}$/.test(part)))
		return new Response(null, { status: 404 })
	const svg = renderSVG(`${environment().origin}/${locale}/${page.join('/')}`, { ecc: 'M', border: 2 })
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } })
}
