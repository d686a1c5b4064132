'use server'
import { previewText } from '@/lib/guides/drafts/read'
import { discardGuideDraft, restoreGuideVersion, saveGuideDraft } from '@/lib/guides/drafts/write'
import { draftSchema, guideFormSchema } from '@/lib/guides/schema'
import { publishGuide } from '@/lib/guides/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** The desk's one form: its buttons say what is meant. */
export const textAction = staffAction('guide.edit', guideFormSchema, async (actor, form) => {
	if (form.intent === 'publish') return publishGuide(actor, form)
	if (form.intent === 'save') return saveGuideDraft(actor, form)
	return { ok: false, made: await previewText(actor, form.language, form.content.text) }
})

export const discardAction = staffAction('guide.edit', draftSchema, discardGuideDraft)

export const restoreAction = staffAction('guide.edit', draftSchema, restoreGuideVersion)
