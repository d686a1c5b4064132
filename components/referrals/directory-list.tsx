import { getTranslations } from 'next-intl/server'
import type { DirectoryEntry } from '@/lib/directory/service'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'

type Props = { services: DirectoryEntry[]; locale: Locale; mayEdit: boolean }

/** Services with what they do and how they are reached. */
export async function DirectoryList({ services, locale, mayEdit }: Props) {
	const t = await getTranslations('DirectoryPage')
	const types = await getTranslations('ServiceTypes')
	return (
		<ul className="grid gap-3 md:grid-cols-2">
			{services.map((service) => (
				<li key={service.id} className="card grid content-start gap-1">
					<h2>
						<bdi>{service.name}</bdi>
					</h2>
					<p className="text-soft">
						{types(service.type)} · {countryName(service.country, locale)} ·{' '}
						{joinWords(
							service.languages.map((tag) => languageName(tag, locale)),
							locale,
						)}
					</p>
					{service.description && (
						<p lang="en" dir="ltr">
							{service.description}
						</p>
					)}
					{service.url && (
						<p>
							<a href={service.url} dir="ltr" rel="noreferrer" className="break-all text-accent underline">
								{service.url}
							</a>
						</p>
					)}
					{service.phone && (
						<p>
							<a href={`tel:${service.phone}`} className="text-accent underline">
								<bdi dir="ltr">{service.phone}</bdi>
							</a>
						</p>
					)}
					{service.verifiedOn && (
						<p className="text-sm text-soft">{t('verified', { date: formatDay(service.verifiedOn, locale) })}</p>
					)}
					{mayEdit && !service.demonstration && (
						<p>
							<a href={`/${locale}/staff/directory/${service.id}`}>
								{t('change')} <span className="sr-only">: {service.name}</span>
							</a>
						</p>
					)}
					{service.demonstration && <p className="badge justify-self-start">{t('demonstration')}</p>}
				</li>
			))}
		</ul>
	)
}
