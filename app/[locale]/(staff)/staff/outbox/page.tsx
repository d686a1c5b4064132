import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutboxList } from '@/components/mail/outbox-list'
import { Pager } from '@/components/ui/pager'
import { workplaceOf } from '@/lib/clients/workplace'
import { environment } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { KEPT_DAYS } from '@/lib/mail/message'
import { listOutbox, OUTBOX_ROWS } from '@/lib/mail/read'
import { outboxFilterSchema } from '@/lib/mail/schema'
import { staffPage } from '../staff-page'
import { sendAgainAction } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'OutboxPage' })
	return { title: t('title') }
}

export default async function OutboxPage({ params, searchParams }: Props) {
	const { page } = outboxFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/outbox', 'mail.read', async (actor, locale) => {
		const t = await getTranslations('OutboxPage')
		const list = await getTranslations('ReferralList')
		const { rows, total } = await listOutbox(actor, { page })
		const pages = Math.max(1, Math.ceil(total / OUTBOX_ROWS))
		return (
			<div className="grid gap-5">
				<h1>{t('title')}</h1>
				<p>{t('intro')}</p>
				{!environment().mail && <p className="notice-warn">{t('off', { days: KEPT_DAYS })}</p>}
				<OutboxList
					rows={rows}
					locale={locale}
					timeZone={workplaceOf(actor)?.timeZone ?? 'UTC'}
					again={sendAgainAction}
				/>
				<Pager
					page={page}
					pages={pages}
					href={(to) => `/${locale}/staff/outbox?page=${to}`}
					labels={{
						pages: list('pages'),
						previous: list('previous'),
						next: list('next'),
						current: list('page', { page, pages }),
					}}
				/>
			</div>
		)
	})
}
