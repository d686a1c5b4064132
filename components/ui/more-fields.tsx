'use client'
import type { ReactNode } from 'react'
import { useField } from './form-context'

type Props = {
	summary: string
	/** The fields inside. */
	names: string[]
	open?: boolean
	/** A whole form folded away behind a link, rather than a part of one behind a bar. */
	look?: 'bar' | 'link' | 'danger'
	children: ReactNode
}

const LOOKS = {
	bar: 'flex px-3 font-semibold text-accent',
	link: 'inline-flex text-accent',
	danger: 'inline-flex text-danger',
}

/** Fields that are rarely needed, folded away inside their form; open when one of them is to be mended. */
export function MoreFields({ summary, names, open, look = 'bar', children }: Props) {
	const { state } = useField('')
	const wrong = state.errors.some((error) => names.includes(error.field))
	const bar = look === 'bar'
	return (
		<details className={bar ? 'rounded-md border border-line' : ''} open={open || wrong || undefined}>
			<summary className={`min-h-11 cursor-pointer items-center gap-2 ${LOOKS[look]}`}>
				<span aria-hidden="true" className="marker">
					+
				</span>
				{summary}
			</summary>
			<div className={bar ? 'grid gap-5 border-t border-line p-3' : 'grid gap-4 pt-2'}>{children}</div>
		</details>
	)
}
