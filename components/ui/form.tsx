'use client'
import { useLocale } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { type FormState, NEW_FORM } from '@/lib/forms/form-state'
import { ConflictNotice } from './conflict-notice'
import { ErrorSummary } from './error-summary'
import { FormStateProvider } from './form-context'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	/** Labels of the fields by name, for the error summary and the list of differences. */
	labels: Record<string, string>
	/** Sent with the form so that sending it twice does it once. */
	idempotencyKey?: string
	/** Version of the record the form was filled from. */
	version?: number
	hidden?: Record<string, string>
	/** Shown after a save that stays on the page. */
	savedText?: string
	className?: string
	/** Fields as typed before, by name: a draft that is gone on with. */
	restored?: Record<string, string[]>
	children: ReactNode
}

/** A form that works without script, keeps what was typed, and says what is to be mended. */
export function Form({ action, labels, idempotencyKey, version, hidden = {}, savedText, className, ...rest }: Props) {
	const { restored, children } = rest
	const [state, submit] = useActionState(action, restored ? { ...NEW_FORM, values: restored, attempt: 1 } : NEW_FORM)
	const locale = useLocale().slice(0, 2)
	// Once somebody has been shown what the other person saved, sending again means: mine, on top of theirs.
	const current = state.conflict?.version ?? version
	return (
		<FormStateProvider value={state}>
			<ErrorSummary state={state} labels={labels} />
			{state.conflict && <ConflictNotice conflict={state.conflict} labels={labels} />}
			{state.status === 'saved' && savedText && (
				<p role="status" className="notice-good">
					{savedText}
				</p>
			)}
			<form action={submit} noValidate className={className ?? 'form'} key={state.attempt}>
				<input type="hidden" name="locale" value={locale} />
				{idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
				{current !== undefined && <input type="hidden" name="version" value={current} />}
				{Object.entries(hidden).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				{children}
			</form>
		</FormStateProvider>
	)
}
