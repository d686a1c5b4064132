'use client'
import { useField } from '../ui/form-context'

/** The clients that the search around it found. */
export function FoundClients({
	locale,
	none,
	next,
	nextPath,
}: {
	locale: string
	none: string
	next: string
	nextPath: string
}) {
	const { shown } = useField('').state
	if (!shown) return null
	return (
		<div role="status">
			{shown.length === 0 && <p>{none}</p>}
			<ul className="divide-y divide-line">
				{shown.map((client) => (
					<li key={client.id} className="flex flex-wrap items-center gap-x-4">
						<a
							className="inline-flex min-h-11 items-center gap-2 font-semibold text-accent underline"
							href={`/${locale}/staff/clients/${client.id}`}
						>
							<bdi>{client.name || client.code}</bdi>
						</a>
						<span className="text-soft" dir="ltr">
							{client.code}
						</span>
						<a
							className="ms-auto inline-flex min-h-11 items-center text-accent underline"
							href={`/${locale}${nextPath}?client=${client.id}`}
						>
							{next}
							<span className="sr-only"> {client.name || client.code}</span>
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}
