import type { ReactNode } from 'react'

/** A part of a page that folds away; works without script. */
export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
	return (
		<details className="fold" open={open}>
			<summary>{title}</summary>
			<div className="fold-body">{children}</div>
		</details>
	)
}
