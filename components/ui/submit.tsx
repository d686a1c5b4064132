'use client'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type Props = { children: ReactNode; quiet?: boolean; danger?: boolean; name?: string; value?: string }

/** Sends the form. Says that it is busy, but stays focusable; the server takes a second press for the first. */
export function Submit({ children, quiet, danger, name, value }: Props) {
	const { pending } = useFormStatus()
	const look = danger ? 'button-danger' : quiet ? 'button-quiet' : 'button'
	return (
		<button type="submit" className={look} aria-disabled={pending || undefined} name={name} value={value}>
			{children}
		</button>
	)
}
