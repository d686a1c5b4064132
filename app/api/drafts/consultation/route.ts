import { draftSchema } from '@/lib/consultations/drafts/schema'
import { saveDraft } from '@/lib/consultations/drafts/write'
import { PRIVATE, staffRoute } from '@/lib/sign-in/staff-route'

/** Bytes of a draft that are read: a note of the longest kind and all other fields. */
const MOST_BYTES = 8 * 1024 * 1024

/** Keeps what somebody is typing into the form of a consultation. Answers `{ "saved": "kept" | "overtaken" | "logged" }`. */
export const POST = staffRoute('consultation.log', async (actor, request) => {
	if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return 413
	const asked = draftSchema.safeParse(await request.json().catch(() => null))
	if (!asked.success) return 400
	return Response.json({ saved: await saveDraft(actor, asked.data) }, { headers: PRIVATE })
})
