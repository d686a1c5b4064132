import { getTranslations } from 'next-intl/server'
import { FactValue } from '@/components/guides/fact-value'
import type { FactWords } from '@/lib/facts/wording'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'
import type { Fit, Obstacle } from '@/lib/routes/fit'
import { routeName } from '@/lib/routes/route'

/** The routes of one destination beside a person's answers: those that fit, those that nearly fit and why not, the others. */
export async function FitList({ fits, words, locale }: { fits: Fit[]; words: FactWords; locale: Locale }) {
	const t = await getTranslations('PermitFinder')
	if (fits.length === 0) return <p>{t('nothing')}</p>
	const of = (verdict: Fit['verdict']) => fits.filter((fit) => fit.verdict === verdict)
	const obstacle = (one: Obstacle) => {
		if (one.what === 'qualification') return t(one.needed === 'degree' ? 'obstacle-degree' : 'obstacle-vocational')
		if (one.what === 'language') return t('obstacle-language', { level: one.needed })
		return t(`obstacle-${one.what}`)
	}
	const change = (one: Obstacle) => {
		if (one.what === 'language') return t('change-language', { level: one.needed })
		if (one.what === 'qualification' || one.what === 'job-offer') return t(`change-${one.what}`)
		return null
	}
	const item = ({ route, obstacles, checks }: Fit) => {
		const own = route.locale === locale ? {} : { lang: languageTagOf(route.locale), dir: directionOf(route.locale) }
		const salary = route.figures.find((figure) => figure.key === route.qualifies.salary)
		const changes = obstacles.map(change).filter((one) => one !== null)
		return (
			<li key={route.key}>
				<a href={`/${locale}/routes/${route.destination}#${routeName(route.key)}`}>
					<b {...own}>{route.title}</b>
				</a>
				{obstacles.length > 0 && (
					<p>
						<b>{t('missing')}:</b> {obstacles.map(obstacle).join(' ')}
					</p>
				)}
				{changes.length > 0 && (
					<p>
						<b>{t('change')}:</b> {changes.join(' ')}
					</p>
				)}
				{obstacles.every(({ what }) => what !== 'closed') && checks.length > 0 && (
					<p className="soft">
						<b>{t('check')}:</b>{' '}
						{joinWords(
							checks.map((check) => t(`check-${check}`)),
							locale,
						)}
						{salary && (
							<>
								{' '}
								(<FactValue fact={salary} words={words} />)
							</>
						)}
					</p>
				)}
			</li>
		)
	}
	const [fitting, near, others] = [of('fits'), of('nearly'), of('not')]
	return (
		<>
			{fitting.length > 0 && (
				<>
					<h3>{t('fits')}</h3>
					<ul className="fits">{fitting.map(item)}</ul>
				</>
			)}
			{near.length > 0 && (
				<>
					<h3>{t('nearly')}</h3>
					<ul className="fits near">{near.map(item)}</ul>
				</>
			)}
			{others.length > 0 && (
				<details>
					<summary className="fold">
						{t('not')} ({others.length})
					</summary>
					<ul className="fits">{others.map(item)}</ul>
				</details>
			)}
		</>
	)
}
