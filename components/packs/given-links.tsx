import { getTranslations } from 'next-intl/server'
import { type GivenPages, givenQuery } from '@/lib/guides/given/given'
import type { Locale } from '@/lib/i18n/locales'
import { FORMATS, packAddress } from '@/lib/packs/documents/pack'

/** The pages of a pack in one document, to read without internet or to print. */
export async function GivenLinks({ given, locale }: { given: GivenPages; locale: Locale }) {
	const t = await getTranslations('CarryLinks')
	return (
		<section>
			<h2>{t('title')}</h2>
			<p>{t('hint')}</p>
			<ul className="plain">
				{FORMATS.map((format) => (
					<li key={format}>
						<a href={`${packAddress(locale, 'given', format)}?${givenQuery(given)}`} download>
							{t(format)}
						</a>
					</li>
				))}
			</ul>
		</section>
	)
}
