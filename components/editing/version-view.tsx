import { useTranslations } from 'next-intl'
import './editing.css'
import type { FormState } from '@/lib/forms/form-state'
import type { GuideText } from '@/lib/guides/text'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { SmallForm } from './small-form'
import { TextDifference } from './text-difference'

type Props = {
	guide: string
	language: Locale
	number: number
	version: GuideText
	before: GuideText | null
	current: boolean
	hasDraft: boolean
	/** The text as readers got it, rendered and safe. */
	html: string
	deskAt: string
	restore: (state: FormState, form: FormData) => Promise<FormState>
}

/** One version of a text: what it changed, and the whole of it. */
export function VersionView(props: Props) {
	const { guide, language, number, version, before, current, html, deskAt, restore } = props
	const t = useTranslations('VersionPage')
	const common = useTranslations('Editing')
	const written = { lang: languageTagOf(language), dir: directionOf(language) }
	return (
		<div className="grid max-w-3xl gap-5">
			<header className="grid gap-2">
				<p>
					<a href={deskAt}>{t('back')}</a>
				</p>
				<h1>
					{common('version', { number })}: <bdi lang={written.lang}>{version.title}</bdi>
				</h1>
				{current && (
					<p>
						<span className="badge badge-good">{common('current')}</span>
					</p>
				)}
			</header>
			{!current && (
				<SmallForm action={restore} hidden={{ guide, language }} version={number}>
					{t('restore')}
				</SmallForm>
			)}
			{before && (
				<section className="grid gap-2">
					<h2>{t('changed')}</h2>
					<TextDifference older={before} newer={version} locale={language} />
				</section>
			)}
			<section className="grid gap-2">
				<h2>{t('whole')}</h2>
				<div className="card grid gap-3" {...written}>
					<p className="font-bold">{version.title}</p>
					<p>{version.summary}</p>
					{/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server, as for readers */}
					<div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
				</div>
			</section>
		</div>
	)
}
