'use client'
import type { ReactNode } from 'react'
import { useField } from '../ui/form-context'

/** A tick beside a name. It keeps what was ticked when the form comes back. */
export function NameTick({ value, initial, children }: { value: string; initial: boolean; children: ReactNode }) {
	const { state } = useField('came')
	const ticked = state.attempt > 0 ? (state.values.came ?? []).includes(value) : initial
	return (
		<label className="choice">
			<input type="checkbox" name="came" value={value} defaultChecked={ticked} />
			<span>{children}</span>
		</label>
	)
}
