import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { Icon } from './icon'

// A page that anybody might be reading, in the reader's language. Wikipedia cannot be reached from mainland China.
const NEUTRAL_PAGE: Partial<Record<Locale, string>> = { zh: 'https://www.baidu.com/' }

/** A way out for a reader who must not be seen here; a plain link, which the enhancement script makes leave no trace. */
export async function QuickExit({ locale }: { locale: Locale }) {
	const t = await getTranslations('QuickExit')
	return (
		<a
			id="exit"
			className="exit"
			href={NEUTRAL_PAGE[locale] ?? `https://${locale}.wikipedia.org/`}
			rel="noreferrer nofollow"
			title={t('hint')}
		>
			{t('leave')}
			<Icon name="close" />
		</a>
	)
}
