import type { ReactNode } from 'react'

/** The way to a new consultation, the one thing a counsellor does twenty times a day. */
export function LogLink({ locale, children }: { locale: string; children: ReactNode }) {
	return (
		<a
			className="button"
			href={`/${locale}/staff/consultations/new`}
			// biome-ignore lint/a11y/noAccessKey: the one shortcut of the staff area, named on the page beside it
			accessKey="n"
		>
			{children}
		</a>
	)
}
