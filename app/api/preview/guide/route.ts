import { may, NotAllowed } from '@/lib/access/policy'
import { previewText } from '@/lib/guides/drafts/read'
import { previewSchema } from '@/lib/guides/schema'
import { currentActor } from '@/lib/sign-in/gate'
import { isOwnPage } from '@/lib/sign-in/staff-action'

const PRIVATE = { 'cache-control': 'no-store' }

/** The live preview of the editors' desk: guide text in, safe HTML out. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
	const refused = (status: number) => new Response(null, { status, headers: PRIVATE })
	if (!(await isOwnPage())) return refused(403)
	const actor = await currentActor()
	if (!actor) return refused(401)
	if (!may(actor, 'guide.read-draft')) return refused(404)
	const asked = previewSchema.safeParse(await request.json().catch(() => null))
	if (!asked.success) return refused(400)
	try {
		const html = await previewText(actor, asked.data.language, asked.data.text)
		return Response.json({ html }, { headers: PRIVATE })
	} catch (error) {
		if (error instanceof NotAllowed) return refused(404)
		throw error
	}
}
