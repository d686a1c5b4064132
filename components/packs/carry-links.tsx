import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { FORMATS, packAddress } from '@/lib/packs/documents/pack'

/**
 * Ways to take a guide, or all guides of a destination, along.
 * @param scope `austria`, `austria-work`
 */
export async function CarryLinks({ locale, scope }: { locale: Locale; scope: string }) {
	const t = await getTranslations('CarryLinks')
	return (
		<section>
			<h2>{t('title')}</h2>
			<p>{t('hint')}</p>
			<ul className="plain">
				{FORMATS.map((format) => (
					<li key={format}>
						<a href={packAddress(locale, scope, format)} download>
							{t(format)}
						</a>
					</li>
				))}
			</ul>
		</section>
	)
}
