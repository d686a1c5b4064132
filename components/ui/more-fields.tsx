'use client'
import type { ReactNode } from 'react'
import { useField } from './form-context'

type Props = { summary: string; names: string[]; open?: boolean; children: ReactNode }

/** Fields that are rarely needed, folded away; open when one of them is to be mended. */
export function MoreFields({ summary, names, open, children }: Props) {
	const { state } = useField('')
	const wrong = state.errors.some((error) => names.includes(error.field))
	return (
		<details className="rounded-md border border-line" open={open || wrong || undefined}>
			<summary className="flex min-h-11 cursor-pointer items-center gap-2 px-3 font-semibold text-accent">
				<span aria-hidden="true" className="marker">
					+
				</span>
				{summary}
			</summary>
			<div className="grid gap-5 border-t border-line p-3">{children}</div>
		</details>
	)
}
