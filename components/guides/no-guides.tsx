import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

/** Says plainly that a destination has no guide, and where to look instead. */
export async function NoGuides({ locale }: { locale: Locale }) {
	const t = await getTranslations('DestinationPage')
	return (
		<section className="note">
			<h2>{t('noneTitle')}</h2>
			<p>{t('none')}</p>
			<ul>
				<li>
					<a href={`/${locale}/guides/safe-migration`}>{t('noneSafe')}</a>
				</li>
				<li>
					<a href={`/${locale}/centres`}>{t('noneCentres')}</a>
				</li>
				<li>
					<a
						href="https://home-affairs.ec.europa.eu/policies/migration-and-asylum/eu-immigration-portal_en"
						hrefLang="en"
					>
						{t('noneEu')}
					</a>
				</li>
			</ul>
		</section>
	)
}
