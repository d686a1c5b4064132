import { answerOpenData } from '@/lib/open-data/answer'
import { listOpenServices } from '@/lib/open-data/published'
import { LICENCE } from '@/lib/open-data/shapes'
import { networkAddress } from '@/lib/sign-in/gate'

export const dynamic = 'force-dynamic'

/** Open data: services. */
export async function GET(request: Request): Promise<Response> {
	return answerOpenData(request, { name: 'services', address: await networkAddress() }, async (_, generated) =>
		JSON.stringify({ licence: LICENCE, generated, services: await listOpenServices() }),
	)
}
