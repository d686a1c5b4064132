import { answerOpenData } from '@/lib/open-data/answer'
import { listOpenRoutes } from '@/lib/open-data/published'
import { LICENCE } from '@/lib/open-data/shapes'
import { networkAddress } from '@/lib/sign-in/gate'

export const dynamic = 'force-dynamic'

/** Open data: routes, `?locale=en&destination=austria`. */
export async function GET(request: Request): Promise<Response> {
	return answerOpenData(request, { name: 'routes', address: await networkAddress() }, async (asked, generated) =>
		JSON.stringify({ licence: LICENCE, generated, locale: asked.locale, routes: await listOpenRoutes(asked) }),
	)
}
