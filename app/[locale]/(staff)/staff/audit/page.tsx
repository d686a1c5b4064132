import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditOverview } from '@/components/accounts/audit-overview'
import { may, VERBS } from '@/lib/access/policy'
import { checkChains, listEvents } from '@/lib/audit/read'
import { staffPage } from '../staff-page'

type Query = Partial<Record<'day' | 'resource' | 'verb' | 'page' | 'check', string | string[]>>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'AuditPage' })
	return { title: t('title') }
}

/** Who did what, and whether the record of it is whole. */
export default async function AuditPage({ params, searchParams }: Props) {
	const { locale } = await params
	const query = await searchParams
	return staffPage(locale, '/staff/audit', 'audit.read', async (actor, pageLocale) => {
		const chosen = {
			...matching('day', query.day, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
			...matching('resource', query.resource, /^[a-z-]{1,40}$/),
			...matching('verb', query.verb, /^[a-z.-]{1,60}$/),
		}
		const page = Math.min(Math.max(Number(query.page) || 1, 1), 10_000)
		const mayVerify = may(actor, 'audit.verify')
		return (
			<AuditOverview
				{...(await listEvents(actor, { ...chosen, page: Math.trunc(page) }))}
				chosen={chosen}
				page={Math.trunc(page)}
				verbs={VERBS}
				locale={pageLocale}
				timeZone={actor.centres[0]?.timeZone}
				mayVerify={mayVerify}
				check={mayVerify && query.check === 'chains' ? await checkChains(actor) : null}
			/>
		)
	})
}

function matching<K extends string>(name: K, value: unknown, pattern: RegExp): { [P in K]?: string } {
	return typeof value === 'string' && pattern.test(value) ? ({ [name]: value } as { [P in K]?: string }) : {}
}
