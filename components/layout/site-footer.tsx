import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

/** What the site is, under which licence, and the ways in for those who work with it. */
export async function SiteFooter({ locale }: { locale: Locale }) {
	const [t, common] = await Promise.all([getTranslations('SiteFooter'), getTranslations('Common')])
	return (
		<footer className="foot">
			<p>{t('about')}</p>
			<p>{t('licence')}</p>
			<p>
				<button type="button" data-quiet={t('quietTitle')} hidden>
					{t('quiet')}
				</button>
			</p>
			<ul>
				<li>
					<a href={`/${locale}/practice`}>{common('practice')}</a>
				</li>
				<li>
					<a href={`/${locale}/sign-in`} rel="nofollow">
						{t('staff')}
					</a>
				</li>
			</ul>
		</footer>
	)
}
