import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/access/actor'
import { may, type Verb } from '@/lib/access/policy'
import type { Locale } from '@/lib/i18n/locales'
import { STAFF_PLACES } from './staff-places'

const NEEDED: [keyof typeof STAFF_PLACES, Verb][] = [
	['directory', 'directory.read'],
	['guides', 'guide.list'],
	['feedback', 'feedback.read'],
	['accounts', 'account.list'],
	['audit', 'audit.read'],
]

/** The start page of people who log no consultations: a word, and where they work. */
export async function WelcomePlaces({ actor, locale }: { actor: Actor; locale: Locale }) {
	const t = await getTranslations('TodayPage')
	const places = await getTranslations('StaffLayout')
	const mine = NEEDED.filter(([, verb]) => may(actor, verb))
	return (
		<div className="grid gap-4">
			<h1>{t.rich('welcome', { name: actor.name, bdi: (text) => <bdi>{text}</bdi> })}</h1>
			{mine.length > 0 && <p>{t('places')}</p>}
			<ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
				{mine.map(([place]) => (
					<li key={place}>
						<a
							className="card flex min-h-16 items-center font-semibold text-accent"
							href={`/${locale}${STAFF_PLACES[place]}`}
						>
							{places(place)}
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}
