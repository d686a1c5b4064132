import { environment } from '@/lib/env'
import { contractOf } from '@/lib/open-data/contract'

/** What the open data looks like, for programs. */
export function GET(): Response {
	return Response.json(contractOf(environment().origin), {
		headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' },
	})
}
