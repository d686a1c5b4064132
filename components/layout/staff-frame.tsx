import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { Locale } from '@/lib/i18n/locales'
import { StaffLanguages } from './staff-languages'
import { STAFF_PLACES } from './staff-places'

type Props = {
	actor: Pick<Actor, 'name' | 'role' | 'centres'>
	/** Keys of the places this person may go to. */
	places: readonly (keyof typeof STAFF_PLACES)[]
	locale: Locale
	/** Path of the page within the locale */
	path: string
	signOut: (form: FormData) => Promise<void>
	children: ReactNode
}

/** What surrounds every staff page: where one can go, who one is, and the way out. */
export async function StaffFrame({ actor, places, locale, path, signOut, children }: Props) {
	const t = await getTranslations('StaffLayout')
	const current = [...places]
		.sort((a, b) => STAFF_PLACES[b].length - STAFF_PLACES[a].length)
		.find((place) => path === STAFF_PLACES[place] || (place !== 'today' && path.startsWith(`${STAFF_PLACES[place]}/`)))
	return (
		<>
			<a className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-3" href="#main">
				{t('skip')}
			</a>
			<header className="border-b border-line bg-raised print:hidden">
				<div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
					<a className="inline-flex min-h-11 items-center text-lg font-bold text-accent" href={`/${locale}/staff`}>
						Waymark
					</a>
					<nav aria-label={t('navigation')} className="min-w-0 grow">
						<ul className="flex flex-wrap gap-x-1">
							{places.map((place) => (
								<li key={place}>
									<a
										className="inline-flex min-h-11 items-center rounded-md px-3 hover:bg-tint aria-[current=page]:bg-tint aria-[current=page]:font-semibold aria-[current=page]:text-accent"
										aria-current={place === current ? 'page' : undefined}
										href={`/${locale}${STAFF_PLACES[place]}`}
									>
										{t(place)}
									</a>
								</li>
							))}
						</ul>
					</nav>
					<form action={signOut} className="flex flex-wrap items-center gap-x-3">
						<input type="hidden" name="locale" value={locale} />
						<p className="text-sm leading-tight">
							<a className="inline-block py-0.5 font-semibold underline" href={`/${locale}/staff/account`}>
								<span className="sr-only">{t('account')}: </span>
								<bdi>{actor.name}</bdi>
							</a>
							<br />
							<span className="text-soft">
								{t(`role.${actor.role}`)}
								{actor.centres[0] && (
									<>
										{' · '}
										<bdi>{actor.centres.map((centre) => centre.name).join(', ')}</bdi>
									</>
								)}
							</span>
						</p>
						<button type="submit" className="button-quiet">
							{t('signOut')}
						</button>
					</form>
				</div>
			</header>
			<main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-6 outline-none">
				{children}
			</main>
			<footer className="mx-auto max-w-6xl px-4 pb-8 print:hidden">
				<StaffLanguages locale={locale} path={path} />
			</footer>
		</>
	)
}
