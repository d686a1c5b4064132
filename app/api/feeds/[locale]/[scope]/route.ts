import { createTranslator } from 'next-intl'
import { environment } from '@/lib/env'
import { findDestination } from '@/lib/guides/published'
import { isLocale, languageTagOf } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages'
import { countryName } from '@/lib/i18n/names'
import { answerOpenData, refuse } from '@/lib/open-data/answer'
import { atomOf } from '@/lib/open-data/feeds/atom'
import { listChanges } from '@/lib/open-data/feeds/published'
import { networkAddress } from '@/lib/sign-in/gate'

export const dynamic = 'force-dynamic'

/** What has changed, for a destination or for all, in one language: an Atom feed. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; scope: string }> }) {
	const { locale, scope } = await params
	const destination = scope === 'all' ? null : await findDestination(scope)
	if (!isLocale(locale) || (scope !== 'all' && !destination)) return refuse(404, 'There is no such feed.')
	const about = { name: `feed ${locale} ${scope}`, address: await networkAddress(), type: 'application/atom+xml' }
	return answerOpenData(request, about, async (_, generated) => {
		const t = createTranslator({ locale: languageTagOf(locale), messages: await messagesOf(locale), namespace: 'Feed' })
		const say = t as (key: string, values?: Record<string, string>) => string
		const { origin } = environment()
		return atomOf({
			title: destination ? say('title', { country: countryName(destination.country, locale) }) : say('all'),
			self: `${origin}/api/feeds/${locale}/${scope}`,
			page: destination ? `${origin}/${locale}/guides/${scope}` : `${origin}/${locale}`,
			language: languageTagOf(locale),
			updated: new Date(generated),
			entries: await listChanges(locale, destination?.slug ?? null, (change) => say(change)),
		})
	})
}
