import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { centresOf } from './read'
import type { ExportInput } from './schema'

/** Records, before anything is given out, that somebody takes consultations along: once at each centre. @throws NotAllowed */
export async function recordExport(actor: Actor, { from, to, centre }: ExportInput): Promise<void> {
	for (const id of centresOf(actor, centre).keys()) {
		await change(actor, 'consultation.export', { centre: id }, async (_tx, record) => {
			await record({ resource: 'centre', resourceId: id, detail: { from, to } })
			return { ok: true }
		})
	}
}
