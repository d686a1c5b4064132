import { previewText } from '@/lib/guides/drafts/read'
import { previewSchema } from '@/lib/guides/schema'
import { PRIVATE, staffRoute } from '@/lib/sign-in/staff-route'

/** The live preview of the editors' desk: guide text in, safe HTML out. Nothing is kept. */
export const POST = staffRoute('guide.read-draft', async (actor, request) => {
	const asked = previewSchema.safeParse(await request.json().catch(() => null))
	if (!asked.success) return 400
	const html = await previewText(actor, asked.data.language, asked.data.text)
	return Response.json({ html }, { headers: PRIVATE })
})
