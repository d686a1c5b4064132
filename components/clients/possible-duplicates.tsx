'use client'
import { useField } from '../ui/form-context'
import { Tick } from '../ui/tick'

type Props = { locale: string; title: string; text: string; label: string }

/** Files that look like the person who is about to be registered, and the way to say that it is somebody else. */
export function PossibleDuplicates({ locale, title, text, label }: Props) {
	const { state } = useField('anotherPerson')
	const alike = state.shown ?? []
	const ticked = (state.values.anotherPerson?.[0] ?? '') !== ''
	if (alike.length === 0 && !ticked) return null
	return (
		<section className="notice-warn grid gap-2">
			{alike.length > 0 && (
				<>
					<h2>{title}</h2>
					<p>{text}</p>
					<ul className="divide-y divide-line">
						{alike.map((client) => (
							<li key={client.id} className="flex flex-wrap items-center gap-x-4">
								<a
									className="inline-flex min-h-11 items-center font-semibold text-accent underline"
									href={`/${locale}/staff/clients/${client.id}`}
									target="_blank"
									rel="noopener"
								>
									<bdi>{client.name || client.code}</bdi>
								</a>
								<span className="text-soft" dir="ltr">
									{client.code}
								</span>
								<span className="text-soft" dir="ltr">
									{client.registeredOn}
								</span>
							</li>
						))}
					</ul>
				</>
			)}
			<Tick name="anotherPerson" label={label} />
		</section>
	)
}
