'use client'
import { useEffect, useRef, useState } from 'react'
import { useField } from '@/components/ui/form-context'

type Props = {
	/** The text the pane shows at first, rendered and safe. */
	initial: string
	guide: string
	/** The language of the text, as a locale and as attributes. */
	language: string
	lang: string
	dir: 'ltr' | 'rtl'
	/** Said when the server does not answer. */
	failedText: string
}

/** Waits this long after the last key before it asks, in milliseconds. */
const PAUSE = 400

/**
 * The text beside it as readers would get it. With script it follows the typing; without, it shows what the Preview button
 * brought back. The server renders and sanitises; nothing typed is ever put into the page as it is.
 */
export function PreviewPane({ initial, guide, language, lang, dir, failedText }: Props) {
	const { state } = useField('text')
	const pane = useRef<HTMLDivElement>(null)
	const [html, setHtml] = useState(state.made ?? initial)
	const [failed, setFailed] = useState(false)
	const stale = state.attempt > 0 && state.made === undefined

	useEffect(() => {
		const field = pane.current?.closest('form')?.elements.namedItem('text')
		if (!(field instanceof HTMLTextAreaElement)) return
		let timer: ReturnType<typeof setTimeout> | undefined
		let request = new AbortController()
		const ask = async () => {
			request.abort()
			request = new AbortController()
			try {
				const answer = await fetch('/api/preview/guide', {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ guide, language, text: field.value }),
					signal: request.signal,
				})
				if (!answer.ok) throw new Error(String(answer.status))
				setHtml(((await answer.json()) as { html: string }).html)
				setFailed(false)
			} catch (error) {
				if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true)
			}
		}
		const later = () => {
			clearTimeout(timer)
			timer = setTimeout(ask, PAUSE)
		}
		field.addEventListener('input', later)
		if (stale) later()
		return () => {
			field.removeEventListener('input', later)
			clearTimeout(timer)
			request.abort()
		}
	}, [guide, language, stale])

	useEffect(() => {
		// A link followed by accident must not lose what was typed.
		const inNewTab = (event: Event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null
			link?.setAttribute('target', '_blank')
		}
		const box = pane.current
		box?.addEventListener('click', inNewTab, true)
		return () => box?.removeEventListener('click', inNewTab, true)
	}, [])

	return (
		<>
			{failed && (
				<p role="status" className="hint">
					{failedText}
				</p>
			)}
			<div
				ref={pane}
				className="prose"
				lang={lang}
				dir={dir}
				// biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server, as for readers
				dangerouslySetInnerHTML={{ __html: html }}
			/>
		</>
	)
}
