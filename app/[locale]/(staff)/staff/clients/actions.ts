'use server'
import { findClients } from '@/lib/clients/read'
import { clientQuestionSchema } from '@/lib/clients/schema'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Finds clients by code, name or phone. An action, so that what was asked stands in no address and no log. */
export const findClientsAction = staffAction('client.find', clientQuestionSchema, async (actor, { question }) => {
	const found = await findClients(actor, question)
	return { ok: true, shown: found.map(({ id, code, name }) => ({ id, code, name })) }
})
