import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'

const slot = (name: string) => {
	const filled = (): ReactNode => <span data-value={name} />
	return filled
}

/** Saves a country in the reader's language on this device. Hidden where a browser cannot; public/keeping.js works it. */
export async function PackBox({ locale, country, slug }: { locale: Locale; country: string; slug: string }) {
	const t = await getTranslations('PackBox')
	return (
		<section
			className="pack"
			data-pack={`/api/offline/${locale}/${slug}`}
			data-format={formatTagOf(locale)}
			aria-labelledby="pack"
			hidden
		>
			<h2 id="pack">{t('title')}</h2>
			<p>{t('text', { country })}</p>
			<div role="status">
				<p data-say="none" hidden>
					{t.rich('none', { size: slot('size') })}
				</p>
				<p data-say="saving" hidden>
					{t.rich('saving', { done: slot('done'), all: slot('all') })}
				</p>
				<p data-say="cut" hidden>
					{t.rich('cut', { done: slot('done'), all: slot('all') })}
				</p>
				<p data-say="saved" hidden>
					{t.rich('saved', { date: slot('date') })}
				</p>
				<p data-say="newer" hidden>
					{t.rich('newer', { date: slot('date'), newer: slot('newer') })}
				</p>
				<p data-say="failed" hidden>
					{t('failed')}
				</p>
			</div>
			<p className="tools">
				<button type="button" data-do="save" hidden>
					{t('save')}
				</button>
				<button type="button" data-do="delete" hidden>
					{t('delete')}
				</button>
			</p>
			<p className="soft">{t('seen')}</p>
			<script src="/keeping.js" defer data-keep="" />
		</section>
	)
}
