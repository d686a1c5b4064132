import { answerOpenData } from '@/lib/open-data/answer'
import { factTable } from '@/lib/open-data/fact-table'
import { listOpenFacts } from '@/lib/open-data/published'
import { LICENCE } from '@/lib/open-data/shapes'
import { networkAddress } from '@/lib/sign-in/gate'

export const dynamic = 'force-dynamic'

/** Open data: facts as JSON, or with `?format=csv` as a table with a row of HXL tags. */
export async function GET(request: Request): Promise<Response> {
	const address = await networkAddress()
	if (new URL(request.url).searchParams.get('format') === 'csv')
		return answerOpenData(request, { name: 'facts', address, type: 'text/csv' }, async (asked) =>
			factTable(await listOpenFacts(asked)),
		)
	return answerOpenData(request, { name: 'facts', address }, async (asked, generated) =>
		JSON.stringify({ licence: LICENCE, generated, locale: asked.locale, facts: await listOpenFacts(asked) }),
	)
}
