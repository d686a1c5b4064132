'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/forms/form-state'

/** What is to be mended, with a link to each field; takes the focus when the form comes back. */
export function ErrorSummary({ state, labels }: { state: FormState; labels: Record<string, string> }) {
	const t = useTranslations('FormErrors')
	const box = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (state.status === 'failed' && state.attempt > 0) box.current?.focus()
	}, [state.status, state.attempt])
	if (state.status !== 'failed' || (state.errors.length === 0 && !state.notice)) return null
	return (
		<div ref={box} role="alert" tabIndex={-1} className="notice-danger">
			<h2 className="font-bold">{t('title')}</h2>
			{state.notice && <p>{t(state.notice)}</p>}
			<ul>
				{state.errors.map((error) => (
					<li key={error.field}>
						<a href={`#field-${error.field}`}>{labels[error.field] ?? error.field}</a>: {t(error.key, error.values)}
					</li>
				))}
			</ul>
		</div>
	)
}
