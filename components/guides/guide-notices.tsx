import { getTranslations } from 'next-intl/server'
import { type GuideNotice, noticesOf, type PublishedGuide } from '@/lib/guides/guide'
import { formatDay, today } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'

const QUIET: GuideNotice[] = ['unreviewed', 'unconfirmed']

/** What a reader has to know before relying on the page. */
export async function GuideNotices({ guide, locale }: { guide: PublishedGuide; locale: Locale }) {
	const t = await getTranslations('GuideNotices')
	const notices = noticesOf(guide, locale, today())
	if (notices.length === 0) return null
	return (
		<aside className={notices.every((one) => QUIET.includes(one)) ? 'note' : 'note warn'} aria-label={t('label')}>
			{notices.map((notice) => (
				<p key={notice}>
					{t(notice, { date: formatDay(guide.reviewBy, locale) })}
					{notice === 'outdated' && (
						<>
							{' '}
							<a href={`/${SOURCE_LOCALE}/guides/${guide.path}`} hrefLang={SOURCE_LOCALE}>
								{t('original')}
							</a>
						</>
					)}
				</p>
			))}
		</aside>
	)
}
