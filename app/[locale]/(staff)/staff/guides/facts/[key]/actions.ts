'use server'
import { factDraftSchema, factFormSchema } from '@/lib/facts/schema'
import { discardFactDraft, publishFact, saveFactDraft } from '@/lib/facts/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** The fact's one form: its buttons say what is meant. */
export const factAction = staffAction('fact.edit', factFormSchema, (actor, form) =>
	form.intent === 'publish' ? publishFact(actor, form) : saveFactDraft(actor, form),
)

export const discardFactAction = staffAction('fact.edit', factDraftSchema, discardFactDraft)
