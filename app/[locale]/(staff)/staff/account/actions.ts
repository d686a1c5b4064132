'use server'
import { redirect } from 'next/navigation'
import { changeOwnPassword, endOwnOtherSessions, setOwnLanguage } from '@/lib/accounts/own/write'
import { endOtherSessionsSchema, ownLanguageSchema, ownPasswordSchema } from '@/lib/accounts/schema'
import { staffAction } from '@/lib/sign-in/staff-action'

export const changePasswordAction = staffAction(null, ownPasswordSchema, changeOwnPassword)

export const endOtherSessionsAction = staffAction(null, endOtherSessionsSchema, endOwnOtherSessions)

export const setLanguageAction = staffAction(null, ownLanguageSchema, async (actor, form) => {
	const outcome = await setOwnLanguage(actor, form)
	if (outcome.ok) redirect(`/${form.language}/staff/account`)
	return outcome
})
