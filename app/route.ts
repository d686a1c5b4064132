import { negotiateLocale } from '@/lib/i18n/negotiate'

/** Sends a reader to their language. The front server answers this itself; here for whoever runs Next without it. */
export function GET(request: Request): Response {
	const locale = negotiateLocale(request.headers.get('accept-language') ?? undefined)
	return new Response(null, {
		status: 307,
		headers: { location: `/${locale}`, vary: 'Accept-Language', 'cache-control': 'no-store' },
	})
}
