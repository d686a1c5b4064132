'use client'

/** Puts a fact's reference into the text where the cursor is. Without script the key beside it is copied by hand. */
export function InsertFact({
	reference,
	label,
	describedBy,
}: {
	reference: string
	label: string
	describedBy: string
}) {
	return (
		<button
			type="button"
			className="button-small"
			aria-describedby={describedBy}
			onClick={(event) => {
				const field = event.currentTarget.closest('form')?.elements.namedItem('text')
				if (!(field instanceof HTMLTextAreaElement)) return
				field.setRangeText(reference, field.selectionStart, field.selectionEnd, 'end')
				field.focus()
				field.dispatchEvent(new Event('input', { bubbles: true }))
			}}
		>
			{label}
		</button>
	)
}
