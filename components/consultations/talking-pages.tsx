'use client'
import { useLocale } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { guidesFor, type HandoutChoice } from '@/lib/consultations/consultation'
import { directionOf, isLocale } from '@/lib/i18n/locales'

type Words = Record<'title' | 'hint' | 'beside' | 'besideTitle', string>
type Chosen = { destination: string; topics: string[]; language: string; guides: string[] }

const NOTHING: Chosen = { destination: '', topics: [], language: '', guides: [] }
/** More are found in the list of all guides below. */
const MOST_SHOWN = 8

/**
 * While talking: the guides about the chosen destination and topics, to be read in both languages and ticked. A tick is that
 * of the list of all guides further down, which is what works without script.
 * @param words what is said; `{title}` in `besideTitle` stands for that of a guide
 */
export function TalkingPages({ guides, words }: { guides: HandoutChoice[]; words: Words }) {
	const locale = useLocale().slice(0, 2)
	const here = useRef<HTMLElement>(null)
	const [chosen, setChosen] = useState(NOTHING)
	useEffect(() => {
		const form = here.current?.closest('form')
		if (!form) return undefined
		const look = () => setChosen(chosenIn(form))
		look()
		form.addEventListener('input', look)
		return () => form.removeEventListener('input', look)
	}, [])
	const shown = guidesFor(guides, chosen.destination, chosen.topics).slice(0, MOST_SHOWN)
	const other = isLocale(chosen.language) ? chosen.language : locale
	return (
		<section ref={here} aria-label={words.title} hidden={shown.length === 0} className="card grid gap-2">
			<p className="font-semibold">{words.title}</p>
			<p className="hint">{words.hint}</p>
			<ul className="grid gap-1">
				{shown.map((guide) => (
					<li key={guide.id} className="flex flex-wrap items-center gap-x-4">
						<label className="choice" lang={guide.lang} dir={isLocale(guide.lang) ? directionOf(guide.lang) : 'auto'}>
							<input
								type="checkbox"
								checked={chosen.guides.includes(guide.id)}
								onChange={() => boxOf(here.current, guide.id)?.click()}
							/>
							<span>{guide.title}</span>
						</label>
						<a
							className="inline-flex min-h-11 items-center text-accent underline"
							href={`/${locale}/beside/${other}/${guide.path}`}
							target="_blank"
							rel="noreferrer"
							aria-label={words.besideTitle.replace('{title}', guide.title)}
						>
							{words.beside}
						</a>
					</li>
				))}
			</ul>
		</section>
	)
}

function boxOf(within: HTMLElement | null, id: string): HTMLInputElement | null {
	return within?.closest('form')?.querySelector(`input[name=guides][value="${id}"]`) ?? null
}

function chosenIn(form: HTMLFormElement): Chosen {
	const data = new FormData(form)
	return {
		destination: String(data.get('destination') ?? ''),
		topics: data.getAll('topics').map(String),
		language: String(data.get('language') ?? '').slice(0, 2),
		guides: data.getAll('guides').map(String),
	}
}
