import { getTranslations } from 'next-intl/server'
import type { Handout } from '@/lib/consultations/consultation'
import { directionOf, isLocale, LOCALE_NAMES } from '@/lib/i18n/locales'

/** The guides that were handed over, each in the language and version it had then. */
export async function HandoutList({ handouts }: { handouts: Handout[] }) {
	const t = await getTranslations('ConsultationPage')
	if (handouts.length === 0) return null
	return (
		<ul className="grid gap-1">
			{handouts.map((handout) => (
				<li key={handout.guideId}>
					<a
						href={`/${handout.locale}/guides/${handout.path}`}
						lang={handout.locale}
						dir={isLocale(handout.locale) ? directionOf(handout.locale) : 'auto'}
					>
						{handout.title}
					</a>{' '}
					<span className="text-soft">
						({isLocale(handout.locale) ? LOCALE_NAMES[handout.locale] : handout.locale},{' '}
						{t('version', { number: handout.number })})
					</span>
				</li>
			))}
		</ul>
	)
}
