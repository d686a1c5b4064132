import { getTranslations } from 'next-intl/server'
import type { GuideEntry } from '@/lib/guides/guide'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'

/** The questions that guides answer, to tick on paper or on the screen. */
export async function Checklist({ guides, locale }: { guides: GuideEntry[]; locale: Locale }) {
	const [t, topics] = await Promise.all([getTranslations('ChecklistPage'), getTranslations('Topics')])
	return guides.map((guide) => (
		<section key={guide.path}>
			<h3>{topics(guide.topic)}</h3>
			<ul className="ticks" {...(guide.locale === locale ? {} : { lang: languageTagOf(guide.locale), dir: 'ltr' })}>
				{guide.answers.map((answer) => (
					<li key={answer}>
						<label>
							<input type="checkbox" /> <span>{answer}</span>
						</label>
					</li>
				))}
			</ul>
			<p>
				<a href={`/${locale}/guides/${guide.path}`}>
					{t.rich('read', {
						guide: guide.title,
						bdi: (title) => <bdi lang={languageTagOf(guide.locale)}>{title}</bdi>,
					})}
				</a>
			</p>
		</section>
	))
}
