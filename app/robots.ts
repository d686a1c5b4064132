import type { MetadataRoute } from 'next'
import { environment } from '@/lib/env'
import { LOCALES } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/** Public pages may be read by anybody; what staff and receiving organisations use is nobody else's business. */
export default function robots(): MetadataRoute.Robots {
	const closed = LOCALES.flatMap((locale) => ['staff', 'sign-in', 'referral'].map((page) => `/${locale}/${page}`))
	return {
		rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...closed] },
		sitemap: `${environment().origin}/sitemap.xml`,
	}
}
