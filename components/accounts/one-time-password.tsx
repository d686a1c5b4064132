'use client'
import { useField } from '@/components/ui/form-context'

/** The password that the answer to this form carried, shown this once. */
export function OneTimePassword({ label, hint }: { label: string; hint: string }) {
	const { state } = useField('password')
	if (!state.made) return null
	return (
		<div role="status" className="notice-good">
			<p className="font-semibold">{label}</p>
			<p>
				<code dir="ltr" className="rounded bg-raised px-2 py-1 text-lg select-all">
					{state.made}
				</code>
			</p>
			<p className="text-sm">{hint}</p>
		</div>
	)
}
