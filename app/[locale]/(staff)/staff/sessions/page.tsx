import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionTable } from '@/components/sessions/session-table'
import { Pager } from '@/components/ui/pager'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { listSessions, SESSION_ROWS } from '@/lib/sessions/read'
import { sessionFilterSchema } from '@/lib/sessions/schema'
import { staffPage } from '../staff-page'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'SessionList' })
	return { title: t('title') }
}

export default async function SessionsPage({ params, searchParams }: Props) {
	const { show, page } = sessionFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/sessions', 'session.list', async (actor, locale) => {
		const [t, list] = await Promise.all([getTranslations('SessionList'), getTranslations('ReferralList')])
		const { rows, total } = await listSessions(actor, { show, page })
		const pages = Math.max(1, Math.ceil(total / SESSION_ROWS))
		const labels = {
			pages: list('pages'),
			previous: list('previous'),
			next: list('next'),
			current: list('page', { page, pages }),
		}
		return (
			<div className="grid gap-5">
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('title')}</h1>
					<a className="button" href={`/${locale}/staff/sessions/new`}>
						{t('plan')}
					</a>
				</div>
				<nav aria-label={list('show')} className="flex flex-wrap gap-2">
					{(['coming', 'past'] as const).map((one) => (
						<a
							key={one}
							className="button-quiet aria-[current=true]:bg-tint"
							href={`?show=${one}`}
							aria-current={one === show ? 'true' : undefined}
						>
							{t(one)}
						</a>
					))}
				</nav>
				<SessionTable rows={rows} locale={locale} timeZone={workplaceOf(actor)?.timeZone ?? 'UTC'} />
				<Pager page={page} pages={pages} href={(to) => `?show=${show}&page=${to}`} labels={labels} />
			</div>
		)
	})
}
