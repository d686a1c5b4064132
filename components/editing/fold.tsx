import type { ReactNode } from 'react'

type Props = {
	title: string
	open?: boolean
	/** Its height is limited where there is room beside it: then a keyboard must be able to scroll it. */
	scrolls?: boolean
	children: ReactNode
}

/** A part of a page that folds away; works without script. */
export function Fold({ title, open, scrolls, children }: Props) {
	return (
		<details className="fold" open={open}>
			<summary>{title}</summary>
			<div className="fold-body" {...(scrolls ? { role: 'group', 'aria-label': title, tabIndex: 0 } : {})}>
				{children}
			</div>
		</details>
	)
}
