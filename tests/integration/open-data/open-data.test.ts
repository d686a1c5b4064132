import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { GET as getFeed } from '@/app/api/feeds/[locale]/[scope]/route'
import { GET as getCentres } from '@/app/api/open/v1/centres/route'
import { GET as getFacts } from '@/app/api/open/v1/facts/route'
import { GET as getGuides } from '@/app/api/open/v1/guides/route'
import { GET as getContract } from '@/app/api/open/v1/openapi.json/route'
import { GET as getRoutes } from '@/app/api/open/v1/routes/route'
import { GET as getSearch } from '@/app/api/open/v1/search/route'
import { GET as getServices } from '@/app/api/open/v1/services/route'
import { ANSWERS, LICENCE } from '@/lib/open-data/shapes'
import { makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let network = 'test'
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': network }) }))

const HANDLERS = {
	guides: getGuides,
	facts: getFacts,
	routes: getRoutes,
	centres: getCentres,
	services: getServices,
	search: getSearch,
}
const ask = (name: keyof typeof HANDLERS, query = '', headers: Record<string, string> = {}) =>
	HANDLERS[name](new Request(`http://localhost/api/open/v1/${name}${query}`, { headers }))

describe('open data', () => {
	it.each(Object.keys(HANDLERS) as (keyof typeof HANDLERS)[])(
		'answers %s in the shape it promises, to everybody',
		async (name) => {
			await makeCentre('Open centre')
			const answer = await ask(name, '?locale=ar&q=work&destination=austria')
			expect(answer.status).toBe(200)
			expect(answer.headers.get('access-control-allow-origin')).toBe('*')
			expect(answer.headers.get('link')).toContain(LICENCE)
			const body = await answer.json()
			expect(ANSWERS[name].strict().safeParse(body).error?.issues ?? []).toEqual([])
			const list = Object.values(body).find(Array.isArray)
			expect(list?.length, name).toBeGreaterThan(0)
		},
	)

	it('gives every guide and fact with source and day', async () => {
		const { guides } = await (await ask('guides')).json()
		expect(guides).toHaveLength(91)
		for (const guide of guides) expect(guide.sources.length, guide.path).toBeGreaterThan(0)
		const { facts } = await (await ask('facts')).json()
		expect(facts.length).toBeGreaterThan(500)
		for (const fact of facts) expect(fact.source.url, fact.key).toMatch(/^https:\/\//)
	})

	it('narrows by destination, topic and day', async () => {
		const { guides } = await (await ask('guides', '?destination=germany&topic=work&locale=ru')).json()
		expect(guides.map((one: { path: string; locale: string }) => [one.path, one.locale])).toEqual([
			['/guides/germany/work', 'ru'],
		])
		const { facts } = await (await ask('facts', '?destination=germany&since=2999-01-01')).json()
		expect(facts).toEqual([])
		const { routes } = await (await ask('routes', '?destination=italy')).json()
		expect(new Set(routes.map((route: { destination: string }) => route.destination))).toEqual(new Set(['italy']))
	})

	it('marks a translation outdated when its source has changed in substance', async () => {
		const { rows } = await database.sql(
			'superuser',
			`select p.id, p.version_id, p.guide_id from guide_publication p join guide g on g.id = p.guide_id
			where g.path = 'austria/work' and p.locale = 'en' and p.ended_at is null`,
		)
		const [old] = rows
		const version = randomUUID()
		await database.sql(
			'superuser',
			`insert into guide_version (id, guide_id, locale, number, substance, title, summary, answers, text, origin)
			select $1, guide_id, locale, number + 1, number + 1, title, summary, answers, text, 'portal' from guide_version where id = $2`,
			[version, old.version_id],
		)
		await database.sql('superuser', 'update guide_publication set ended_at = now() where id = $1', [old.id])
		await database.sql(
			'superuser',
			`insert into guide_publication (id, guide_id, locale, version_id, reviewed_on, review_by)
			values ($1, $2, 'en', $3, now(), now() + interval '90 days')`,
			[randomUUID(), old.guide_id, version],
		)
		const { guides } = await (await ask('guides', '?destination=austria&topic=work&locale=sq')).json()
		expect(guides[0]).toMatchObject({ locale: 'sq', outdated: true })
	})

	it('sends nothing to whoever has it, until the content changes', async () => {
		const first = await ask('routes', '?destination=austria')
		const tag = first.headers.get('etag') as string
		expect((await ask('routes', '?destination=austria', { 'if-none-match': tag })).status).toBe(304)
		expect((await ask('routes', '?destination=italy', { 'if-none-match': tag })).status).toBe(200)
		await database.sql(
			'owner',
			`update permit_route_text set title = 'Changed' where locale = 'en' and route_key = 'austria.eu-blue-card'`,
		)
		const changed = await ask('routes', '?destination=austria', { 'if-none-match': tag })
		expect(changed.status).toBe(200)
		expect((await changed.json()).routes.map((route: { title: string }) => route.title)).toContain('Changed')
	})

	it('gives facts as a table with HXL tags', async () => {
		const answer = await ask('facts', '?format=csv&destination=austria')
		expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
		const [heads, tags, ...rows] = (await answer.text()).trim().split('\r\n')
		expect(heads?.split(',')).toContain('checked_on')
		expect(tags?.split(',').every((tag) => /^#[a-z]+(\+[a-z]+)*$/.test(tag))).toBe(true)
		expect(rows.length).toBeGreaterThan(40)
		expect(rows.find((row) => row.startsWith('austria.skilled-work-permit-fee,'))).toContain(',218,,EUR,application,')
	})

	it('is described for programs by the schemas it is tested against', async () => {
		const contract = await getContract().json()
		expect(contract.openapi).toBe('3.1.0')
		expect(Object.keys(contract.paths)).toEqual(Object.keys(ANSWERS).map((name) => `/api/open/v1/${name}`))
		expect(
			contract.paths['/api/open/v1/facts'].get.responses[200].content['application/json'].schema.properties.facts.type,
		).toBe('array')
	})

	it('refuses a flood from one network, and nobody else', async () => {
		network = '203.0.113.7'
		let refused: Response | undefined
		for (let count = 0; count < 130 && !refused; count++) {
			const answer = await ask('centres')
			if (answer.status !== 200) refused = answer
		}
		expect(refused?.status).toBe(429)
		expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
		network = '203.0.113.8'
		expect((await ask('centres')).status).toBe(200)
		network = 'test'
	})
})

describe('feeds', () => {
	const feed = (locale: string, scope: string) =>
		getFeed(new Request(`http://localhost/api/feeds/${locale}/${scope}`), {
			params: Promise.resolve({ locale, scope }),
		})

	it('tell what is new for a destination in a language, newest first', async () => {
		const answer = await feed('ar', 'austria')
		expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
		const xml = await answer.text()
		expect(xml).toContain('xml:lang="ar"')
		const ids = [...xml.matchAll(/<entry><id>([^<]+)/g)].map((match) => match[1])
		expect(ids.length).toBeGreaterThan(3)
		expect(new Set(ids).size).toBe(ids.length)
		for (const [, url] of xml.matchAll(/<entry>.*?<link rel="alternate" type="text\/html" href="([^"]+)"/g))
			expect(url).toMatch(/\/ar\/guides\/austria/)
		const days = [...xml.matchAll(/<entry>.*?<updated>([^<]+)/g)].map((match) => match[1] as string)
		expect(days).toEqual([...days].sort().reverse())
	})

	it('tell of a figure that changed', async () => {
		await database.sql(
			'owner',
			`insert into fact_version (fact_key, number, value, confirmed, valid_until, checked_on, source_title, source_publisher, source_url, origin)
			select fact_key, number + 1, '{"amount": 999, "currency": "EUR", "per": "application"}', confirmed, valid_until, checked_on, source_title, source_publisher, source_url, 'portal'
			from fact_version where fact_key = 'austria.skilled-work-permit-fee' order by number desc limit 1`,
		)
		const xml = await (await feed('en', 'austria')).text()
		expect(xml).toMatch(/fact\/austria\.skilled-work-permit-fee\/2<\/id>.*€999/)
	})

	it('do not exist for what does not exist', async () => {
		expect((await feed('en', 'atlantis')).status).toBe(404)
		expect((await feed('xx', 'austria')).status).toBe(404)
	})
})
