'use client'
import { useLocale } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { SAVE_AFTER_SECONDS, SAVE_AT_LEAST_EVERY_SECONDS } from '@/lib/consultations/drafts/draft'

type Words = Record<'saving' | 'saved' | 'offline' | 'signedOut' | 'elsewhere' | 'tooLong', string>
type Standing = { kind: 'quiet' | keyof Words; at?: string }

/**
 * Keeps what is typed into the form around it, sealed on the server, a moment after each change, and says how that went. It
 * goes on trying while there is no connection.
 * @param id the form's key, under which the draft is kept
 * @param words what is said; `{time}` stands for a time of day
 */
export function DraftSaver({ id, words }: { id: string; words: Words }) {
	const locale = useLocale()
	const here = useRef<HTMLParagraphElement>(null)
	const [standing, setStanding] = useState<Standing>({ kind: 'quiet' })
	useEffect(() => {
		const form = here.current?.closest('form')
		return form ? keepDraft(form, id, setStanding, locale) : undefined
	}, [id, locale])
	const text = standing.kind === 'quiet' ? '' : words[standing.kind].replace('{time}', standing.at ?? '')
	const warns = !['quiet', 'saving', 'saved'].includes(standing.kind)
	return (
		<p ref={here} role="status" className={warns ? 'notice-warn' : 'hint min-h-6'}>
			{text}
		</p>
	)
}

/** Watches a form and sends it. @returns stops */
function keepDraft(form: HTMLFormElement, id: string, say: (standing: Standing) => void, locale: string): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined
	let waitingSince = 0
	let sending = false
	let dirty = false
	let lastSaved = ''
	let over = false
	// Counts on from the time, so that a draft that is gone on with is newer than what it was.
	let revision = Math.floor(Date.now() / 1000)

	const save = async () => {
		if (sending || over || !dirty) return
		;[sending, dirty, waitingSince] = [true, false, 0]
		say({ kind: 'saving' })
		try {
			const answer = await fetch('/api/drafts/consultation', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ id, revision: ++revision, values: valuesOf(form) }),
			})
			if (answer.status === 401) say({ kind: 'signedOut' })
			// Tried again when it has become shorter.
			else if (answer.status === 400 || answer.status === 413) say({ kind: 'tooLong' })
			else if (!answer.ok) throw new Error('not saved')
			else if (((await answer.json()) as { saved: string }).saved === 'kept') {
				lastSaved = clock(locale)
				say({ kind: 'saved', at: lastSaved })
			} else {
				over = true
				say({ kind: 'elsewhere' })
			}
			if (answer.status === 401) dirty = true
		} catch {
			dirty = true
			say({ kind: 'offline', at: lastSaved || clock(locale) })
		} finally {
			sending = false
			if (dirty && !over) plan()
		}
	}
	const plan = () => {
		waitingSince ||= Date.now()
		clearTimeout(timer)
		const longest = waitingSince + SAVE_AT_LEAST_EVERY_SECONDS * 1000 - Date.now()
		timer = setTimeout(save, Math.max(0, Math.min(SAVE_AFTER_SECONDS * 1000, longest)))
	}
	const changed = () => {
		dirty = true
		plan()
	}
	const sent = () => {
		over = true
		clearTimeout(timer)
	}
	form.addEventListener('input', changed)
	form.addEventListener('submit', sent)
	// On a slow line somebody types before any script has come.
	if (isTyped(form)) changed()
	return () => {
		clearTimeout(timer)
		form.removeEventListener('input', changed)
		form.removeEventListener('submit', sent)
	}
}

/** Whether something in the form is not as the page brought it. */
function isTyped(form: HTMLFormElement): boolean {
	const brought = form.cloneNode(true) as HTMLFormElement
	brought.reset()
	return JSON.stringify(valuesOf(form)) !== JSON.stringify(valuesOf(brought))
}

/** The fields by name, without what the framework and the form itself add. */
function valuesOf(form: HTMLFormElement): Record<string, string[]> {
	const data = new FormData(form)
	const names = [...new Set(data.keys())].filter(
		(name) => !name.startsWith('$') && name !== 'locale' && name !== 'idempotencyKey',
	)
	return Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)]))
}

function clock(locale: string): string {
	return new Date().toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
}
