import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { ANSWER_WITHIN_DAYS, type AskedCentre, KEPT_DAYS } from '@/lib/questions/question'

type Props = {
	centre: AskedCentre
	locale: Locale
	/** In groups; shown here and nowhere else. */
	code: string
	/** Whether an e-mail address was left. */
	withEmail: boolean
}

/** The question has arrived: the code by which the answer is read, once. */
export async function AskedNotice({ centre, locale, code, withEmail }: Props) {
	const t = await getTranslations('AskedNotice')
	return (
		<>
			<h1>{t('title')}</h1>
			<p className="lead">{t.rich('arrived', { centre: centre.name, bdi: (name) => <bdi>{name}</bdi> })}</p>
			<section className="answer-code" aria-labelledby="code">
				<h2 id="code">{t('code')}</h2>
				<p>
					<output dir="ltr" translate="no">
						{code}
					</output>
				</p>
				<p>
					<b>{t('once')}</b> {t('keep')}
				</p>
			</section>
			<p>{t('later', { days: ANSWER_WITHIN_DAYS, kept: KEPT_DAYS })}</p>
			{withEmail && <p>{t('email')}</p>}
			<ul className="plain">
				<li>
					<a href={`/${locale}/answers`}>{t('answers')}</a>
				</li>
				<li>
					<a href={`/${locale}/centres`}>{t('centres')}</a>
				</li>
			</ul>
		</>
	)
}
