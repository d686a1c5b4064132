type Props = {
	/** From 1 */
	page: number
	pages: number
	/** The address of a page of the list. */
	href: (page: number) => string
	labels: { pages: string; previous: string; next: string; current: string }
}

/** Links to the neighbouring pages of a list; nothing when there is only one. */
export function Pager({ page, pages, href, labels }: Props) {
	if (pages <= 1) return null
	return (
		<nav aria-label={labels.pages} className="actions mt-4">
			{page > 1 && (
				<a className="button-quiet" rel="prev" href={href(page - 1)}>
					{labels.previous}
				</a>
			)}
			<span>{labels.current}</span>
			{page < pages && (
				<a className="button-quiet" rel="next" href={href(page + 1)}>
					{labels.next}
				</a>
			)}
		</nav>
	)
}
