'use client'
import { useField } from '../ui/form-context'

/** The address that was made, this once. */
export function CalendarAddress({ texts }: { texts: { once: string; how: string } }) {
	const made = useField('').state.shown?.[0]
	if (!made?.address) return null
	return (
		<div role="status" className="notice grid gap-1">
			<p>{texts.once}</p>
			<p dir="ltr" className="break-all font-mono select-all" data-made="calendar">
				{made.address}
			</p>
			<p>{texts.how}</p>
		</div>
	)
}
