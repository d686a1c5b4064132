import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { Icon } from './icon'

const CARDS = [
	['/guides/safe-migration', 'safe', 'shield'],
	['/centres', 'centres', 'pin'],
	['/services', 'services', 'hands'],
] as const

/** What helps whatever the destination. */
export async function StartCards({ locale }: { locale: Locale }) {
	const t = await getTranslations('StartPage')
	return (
		<ul className="cards help">
			{CARDS.map(([path, name, icon]) => (
				<li key={path}>
					<Icon name={icon} />
					<h2>
						<a href={`/${locale}${path}`}>{t(name)}</a>
					</h2>
					<p>{t(`${name}Text`)}</p>
				</li>
			))}
		</ul>
	)
}
