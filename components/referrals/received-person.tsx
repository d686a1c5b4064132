import { getTranslations } from 'next-intl/server'
import { OTHER_DESTINATION } from '@/lib/clients/client'
import { STATELESS } from '@/lib/clients/nationality'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'
import type { PersonValue, ReceivedReferral } from '@/lib/referrals/answers/recipient'

/** What the organisation is told about the person, in the language it reads. */
export async function ReceivedPerson({ person, locale }: { person: ReceivedReferral['person']; locale: Locale }) {
	const t = await getTranslations('ReceivedPage')
	const codes = await getTranslations('Codes')
	const country = (code: string) => (code === STATELESS ? codes('stateless') : countryName(code, locale))
	const say = (value: PersonValue): string => {
		switch (value.kind) {
			case 'text':
				return value.text
			case 'birth':
				return value.date ? formatDay(value.date, locale) : t('aboutAge', { age: value.age })
			case 'code':
				return [codes(`${value.list}.${value.code}`), value.more].filter(Boolean).join(': ')
			case 'country':
				return country(value.code)
			case 'languages': {
				const spoken = joinWords(
					value.tags.map((tag) => languageName(tag, locale)),
					locale,
				)
				return [spoken, value.interpreter && t('interpreter')].filter(Boolean).join(' · ')
			}
			case 'plan': {
				const where =
					value.destination === OTHER_DESTINATION
						? codes('otherDestination')
						: value.country && countryName(value.country, locale)
				return [where, value.purpose && codes(`purpose.${value.purpose}`), value.month].filter(Boolean).join(' · ')
			}
		}
	}
	return (
		<dl className="facts">
			{person.map(({ item, value }) => (
				<div key={item}>
					<dt>{codes(`personalItem.${item}`)}</dt>
					<dd>
						<bdi>{say(value)}</bdi>
					</dd>
				</div>
			))}
		</dl>
	)
}
