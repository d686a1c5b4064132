import { answerOpenData } from '@/lib/open-data/answer'
import { listOpenGuides } from '@/lib/open-data/published'
import { LICENCE } from '@/lib/open-data/shapes'
import { networkAddress } from '@/lib/sign-in/gate'

export const dynamic = 'force-dynamic'

/** Open data: guides, `?locale=en&destination=austria`. */
export async function GET(request: Request): Promise<Response> {
	return answerOpenData(request, { name: 'guides', address: await networkAddress() }, async (asked, generated) =>
		JSON.stringify({ licence: LICENCE, generated, locale: asked.locale, guides: await listOpenGuides(asked) }),
	)
}
