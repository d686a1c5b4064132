/** One thing to mend in a form: where, and what, as a message key of the `FormErrors` namespace. */
export type FieldError = { field: string; key: string; values?: Record<string, string | number> }

/** A difference between what somebody typed and what somebody else has saved meanwhile. */
export type Conflict = { field: string; theirs: string; yours: string }

/** What a form shows after it was sent: what to mend, and everything that was typed. */
export type FormState = {
	status: 'new' | 'failed' | 'saved'
	errors: FieldError[]
	/** As typed, by field name; never a password. */
	values: Record<string, string[]>
	/** Raised at each answer, so that the fields take the values anew. */
	attempt: number
	/** Somebody else saved first; `version` is theirs. */
	conflict?: { version: number; by: string; fields: Conflict[] }
	/** A message key of the `FormErrors` namespace that belongs to no field. */
	notice?: string
	/** Made for this one answer and kept nowhere: a preview, a one-time password. */
	made?: string
	/** The same for rows: results of a search, a link and its code. What was typed stays in the form. */
	shown?: Shown
}

/** Rows of texts, by name. */
export type Shown = Record<string, string>[]

export const NEW_FORM: FormState = { status: 'new', errors: [], values: {}, attempt: 0 }

/** What a write answers to a form. */
export type Outcome =
	| { ok: true; goTo?: string; made?: string; shown?: Shown }
	| {
			ok: false
			errors?: FieldError[]
			notice?: string
			conflict?: FormState['conflict']
			made?: string
			shown?: Shown
	  }

/** What was typed into a field, or what it held at first. */
export function typedValue(state: FormState, field: string, initial = ''): string {
	return state.attempt > 0 ? (state.values[field]?.[0] ?? '') : initial
}

/** What was chosen in a field of many, or what it held at first. */
export function typedValues(state: FormState, field: string, initial: readonly string[] = []): readonly string[] {
	return state.attempt > 0 ? (state.values[field] ?? []) : initial
}
