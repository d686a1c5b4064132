import { addToChain } from '@/lib/audit/write'
import { systemDb } from '@/lib/db'
import { giveBack, paceOf } from '@/lib/forms/flood-limits'
import { confirmCodeTyped, confirmHash } from './code'
import type { ClientWord } from './schema'

export type Confirmed = { ok: true } | { ok: false; reason: 'noSuchReferral' } | { ok: false; wait: number }

/**
 * Keeps what a client says of a referral. The last word counts. Each try counts against the network it comes from; a right
 * one is given back.
 * @param address of the network; not kept
 */
export async function confirmByCode(address: string, input: ClientWord): Promise<Confirmed> {
	const pace = await paceOf('code', address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const code = confirmCodeTyped(input.code)
	if (!code) return { ok: false, reason: 'noSuchReferral' }
	const kept = await systemDb().$transaction(async (tx) => {
		const [row] = await tx.$queryRaw<{ id: string; centre_id: string }[]>`
			select id, centre_id from waymark_confirm_referral(${confirmHash(code)}, ${input.answer})`
		if (!row) return false
		const what = {
			verb: 'referral.confirm',
			resource: 'referral',
			resourceId: row.id,
			detail: { confirmed: input.answer },
		}
		await addToChain(tx, { chain: row.centre_id, actor: null, role: 'client', ...what })
		return true
	})
	if (!kept) return { ok: false, reason: 'noSuchReferral' }
	await giveBack('code', address)
	return { ok: true }
}
