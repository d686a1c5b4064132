'use client'
import { useField } from './form-context'

/** A text that only the answer to this form carries: it is gone when the page is loaded again. */
export function ShownText({ name }: { name: string }) {
	const { state } = useField('')
	const text = state.shown?.[0]?.[name]
	if (text === undefined) return null
	return (
		<p role="status" className="whitespace-pre-wrap break-words border-s-4 border-warn bg-warn-tint p-3" dir="auto">
			{text}
		</p>
	)
}
