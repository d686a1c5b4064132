import { Fragment } from 'react'
import type { Marked } from '@/lib/search/finding'

/** Text with the words marked that were looked for. */
export function MarkedText({ parts }: { parts: Marked }) {
	// The place of a part is all that tells two equal ones apart, and parts never move.
	return parts.map(({ text, marked }, at) => {
		const key = `${at} ${text}`
		return marked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>
	})
}
