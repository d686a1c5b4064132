import type { ReactNode } from 'react'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	hidden: Record<string, string>
	version?: number
	danger?: boolean
	children: ReactNode
}

/** A form that is one button. */
export function SmallForm({ action, hidden, version, danger, children }: Props) {
	return (
		<Form
			action={action}
			labels={{}}
			hidden={hidden}
			{...(version === undefined ? {} : { version })}
			className="actions"
		>
			<Submit quiet {...(danger ? { danger } : {})}>
				{children}
			</Submit>
		</Form>
	)
}
