import { TRAP_FIELD } from '@/lib/forms/reader-form'

/** A field that neither people nor screen readers meet. Machines fill in everything. */
export function Trap() {
	return (
		<p hidden>
			<input name={TRAP_FIELD} tabIndex={-1} autoComplete="off" aria-hidden="true" />
		</p>
	)
}
