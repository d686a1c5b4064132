import { getTranslations } from 'next-intl/server'
import type { PublicService } from '@/lib/directory/service'
import { formatDay } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'
import { ContactList } from './contact-list'

type Props = {
	/** ISO 3166-1 alpha-2 */
	country: string
	/** Of the destination, where the country is one; what other pages link to. */
	slug: string | undefined
	services: PublicService[]
	locale: Locale
}

/** The services of one country. Shows nothing where there are none. */
export async function ServiceGroup({ country, slug, services, locale }: Props) {
	const [t, types, centres, common] = await Promise.all([
		getTranslations('ServicesPage'),
		getTranslations('ServiceTypes'),
		getTranslations('CentresPage'),
		getTranslations('Common'),
	])
	if (services.length === 0) return null
	const english = locale === SOURCE_LOCALE ? {} : { lang: 'en', dir: 'ltr' }
	return (
		<section id={slug}>
			<h2>{countryName(country, locale)}</h2>
			<ul className="entries">
				{services.map((service) => (
					<li key={service.slug} id={service.slug}>
						{service.demonstration && (
							<p className="note warn">
								<b>{common('demonstration')}.</b> {t('demonstration')}
							</p>
						)}
						<p className="tag">{types(service.type)}</p>
						<h3>
							<bdi lang={service.nameEn ? service.languages[0] : undefined}>{service.name}</bdi>
							{service.nameEn && (
								<>
									{' '}
									<bdi lang="en">({service.nameEn})</bdi>
								</>
							)}
						</h3>
						{service.description && <p {...english}>{service.description}</p>}
						<dl>
							<ContactList phone={service.phone} website={service.url} />
							{service.languages.length > 0 && (
								<div>
									<dt>{centres('languages')}</dt>
									<dd>
										{joinWords(
											service.languages.map((tag) => languageName(tag, locale)),
											locale,
										)}
									</dd>
								</div>
							)}
						</dl>
						{service.verifiedOn && (
							<small>{common('checkedOn', { date: formatDay(service.verifiedOn, locale) })}</small>
						)}
					</li>
				))}
			</ul>
		</section>
	)
}
