'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/forms/form-state'
import { fieldErrorsOf, readForm } from '@/lib/forms/schema'
import { makePass, passAttributes, passName, recipientWith } from '@/lib/referrals/answers/pass'
import { answerSchema, codeSchema } from '@/lib/referrals/answers/schema'
import { answerReferral, tryCode } from '@/lib/referrals/answers/write'
import { isOwnPage, localeOf } from '@/lib/sign-in/staff-action'

// Not staff actions: nobody here has an account. The link and its code say who may.

/** Takes the code that was told separately and opens the referral for half an hour. */
export async function openReferralAction(state: FormState, form: FormData): Promise<FormState> {
	const { input, failed } = answered(state, form)
	if (!(await isOwnPage())) return failed({ notice: 'otherSite' })
	const parsed = codeSchema.safeParse(input)
	if (!parsed.success) return failed({ errors: fieldErrorsOf(parsed.error) })
	const token = String(input.token ?? '')
	const result = await tryCode(token, parsed.data['code-word'])
	if (!result.ok) {
		if (result.reason === 'wrong')
			return failed({ errors: [{ field: 'code-word', key: 'wrongCode', values: { left: result.left } }] })
		return failed({ notice: result.reason === 'locked' ? 'codeLocked' : 'linkDead' })
	}
	const jar = await cookies()
	jar.set(passName(token), makePass(token), passAttributes())
	redirect(`/${localeOf(input)}/referral/${token}`)
}

/** The answer of the receiving organisation. */
export async function answerReferralAction(state: FormState, form: FormData): Promise<FormState> {
	const { input, failed } = answered(state, form)
	if (!(await isOwnPage())) return failed({ notice: 'otherSite' })
	const token = String(input.token ?? '')
	const recipient = recipientWith(token, (await cookies()).get(passName(token))?.value)
	if (!recipient) return failed({ notice: 'codeAgain' })
	const parsed = answerSchema.safeParse(input)
	if (!parsed.success) return failed({ errors: fieldErrorsOf(parsed.error) })
	const outcome = await answerReferral(recipient, parsed.data)
	if (!outcome.ok)
		return failed({ errors: outcome.errors ?? [], ...(outcome.notice ? { notice: outcome.notice } : {}) })
	redirect(`/${localeOf(input)}/referral/${token}`)
}

function answered(state: FormState, form: FormData) {
	const { input, typed } = readForm(form)
	const failed = (more: Partial<FormState>): FormState => ({
		status: 'failed',
		errors: [],
		values: typed,
		attempt: state.attempt + 1,
		...more,
	})
	return { input, failed }
}
