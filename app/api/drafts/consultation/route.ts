import { may, NotAllowed } from '@/lib/access/policy'
import { draftSchema } from '@/lib/consultations/drafts/schema'
import { saveDraft } from '@/lib/consultations/drafts/write'
import { currentActor } from '@/lib/sign-in/gate'
import { isOwnPage } from '@/lib/sign-in/staff-action'

const PRIVATE = { 'cache-control': 'no-store' }

/** Bytes of a draft that are read: a note of the longest kind and all other fields. */
const MOST_BYTES = 8 * 1024 * 1024

/** Keeps what somebody is typing into the form of a consultation. Answers `{ "saved": "kept" | "overtaken" | "logged" }`. */
export async function POST(request: Request): Promise<Response> {
	const refused = (status: number) => new Response(null, { status, headers: PRIVATE })
	if (!(await isOwnPage())) return refused(403)
	const actor = await currentActor()
	if (!actor) return refused(401)
	if (!may(actor, 'consultation.log')) return refused(404)
	if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return refused(413)
	const asked = draftSchema.safeParse(await request.json().catch(() => null))
	if (!asked.success) return refused(400)
	try {
		return Response.json({ saved: await saveDraft(actor, asked.data) }, { headers: PRIVATE })
	} catch (error) {
		if (error instanceof NotAllowed) return refused(404)
		throw error
	}
}
