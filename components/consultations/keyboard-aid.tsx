'use client'
import { useEffect } from 'react'

/**
 * Quick ways for people who type: Ctrl+Enter sends the form; in a group of tick boxes a letter or an arrow moves within it,
 * Page Down and Page Up to the next group. Tab and Space work as ever, and everything works without this.
 */
export function KeyboardAid() {
	useEffect(() => {
		document.addEventListener('keydown', onKey)
		return () => document.removeEventListener('keydown', onKey)
	}, [])
	return null
}

function onKey(event: KeyboardEvent): void {
	const at = event.target
	if (!(at instanceof HTMLElement)) return
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		const form = at.closest('main')?.querySelector<HTMLFormElement>('form.log-form')
		if (!form?.contains(at)) return
		event.preventDefault()
		form.requestSubmit()
		return
	}
	if (event.ctrlKey || event.metaKey || event.altKey || !(at instanceof HTMLInputElement) || at.type !== 'checkbox')
		return
	const group = at.closest('fieldset')
	if (!group) return
	const next = nextBox(group, at, event.key)
	if (!next) return
	event.preventDefault()
	next.focus()
}

function nextBox(group: HTMLFieldSetElement, at: HTMLInputElement, key: string): HTMLInputElement | undefined {
	const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
	const here = boxes.indexOf(at)
	if (key === 'ArrowDown') return boxes[(here + 1) % boxes.length]
	if (key === 'ArrowUp') return boxes.at(here - 1)
	if (key === 'PageDown' || key === 'PageUp') {
		const groups = [...document.querySelectorAll('form.log-form fieldset')]
		return (
			groups[groups.indexOf(group) + (key === 'PageDown' ? 1 : -1)]?.querySelector<HTMLInputElement>('input') ??
			undefined
		)
	}
	if ([...key].length !== 1 || !/\p{L}/u.test(key)) return undefined
	const starts = (box: HTMLInputElement) =>
		(box.closest('label')?.textContent ?? '').trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase())
	return [...boxes.slice(here + 1), ...boxes.slice(0, here + 1)].find(starts)
}
