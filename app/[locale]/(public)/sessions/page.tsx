import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FilterForm } from '@/components/centres/filter-form'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { SessionCards } from '@/components/sessions/session-cards'
import { environment } from '@/lib/env'
import { headOf } from '@/lib/i18n/head'
import { countryName, languageName } from '@/lib/i18n/names'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { listPublicSessions } from '@/lib/sessions/registering/published'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('SessionsPage')
	return headOf({ locale, path: '/sessions', title: t('title'), description: t('description') })
}

/** Coming sessions of all centres. Made anew for each reader: how many places are left changes by the minute. */
export default async function SessionsPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const { country, language } = await searchParams
	const [t, filter] = await Promise.all([getTranslations('SessionsPage'), getTranslations('PlaceFilter')])
	const all = await listPublicSessions()
	const shown = all.filter(
		(one) => (!country || one.centre.country === country) && (!language || one.language === language),
	)
	const choicesOf = (values: string[], name: (value: string) => string) =>
		[...new Set(values)].map((value) => ({ value, label: name(value) }))
	return (
		<SitePage locale={locale} path="/sessions">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			{all.length > 0 && (
				<FilterForm
					action={`/${locale}/sessions`}
					choices={[
						{
							name: 'country',
							label: filter('country'),
							chosen: typeof country === 'string' ? country : undefined,
							options: choicesOf(
								all.map((one) => one.centre.country),
								(value) => countryName(value, locale),
							),
						},
						{
							name: 'language',
							label: t('language'),
							chosen: typeof language === 'string' ? language : undefined,
							options: choicesOf(
								all.map((one) => one.language),
								(value) => languageName(value, locale),
							),
						},
					]}
				/>
			)}
			<SessionCards sessions={shown} locale={locale} />
		</SitePage>
	)
}
