import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReferralFilterLinks } from '@/components/referrals/referral-filter-links'
import { ReferralTable } from '@/components/referrals/referral-table'
import { Pager } from '@/components/ui/pager'
import { dayIn } from '@/lib/clients/day'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { listReferrals, REFERRAL_ROWS } from '@/lib/referrals/read'
import { referralFilterSchema } from '@/lib/referrals/schema'
import { staffPage } from '../staff-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ReferralList' })
	return { title: t('title') }
}

export default async function ReferralsPage({ params, searchParams }: Props) {
	const filter = referralFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/referrals', 'referral.list', async (actor, locale) => {
		const t = await getTranslations('ReferralList')
		const today = dayIn(workplaceOf(actor)?.timeZone ?? 'UTC')
		const { rows, total } = await listReferrals(actor, { ...filter, today })
		const pages = Math.ceil(total / REFERRAL_ROWS)
		const { page, show, mine } = filter
		const labels = {
			pages: t('pages'),
			previous: t('previous'),
			next: t('next'),
			current: t('page', { page, pages }),
		}
		return (
			<div className="grid gap-4">
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('title')}</h1>
					<div className="actions">
						<a className="button-quiet" href={`/${locale}/staff/referrals/group`}>
							{(await getTranslations('GroupReferral'))('title')}
						</a>
						<a className="button" href={`/${locale}/staff/referrals/new`}>
							{(await getTranslations('ReferralForm'))('title')}
						</a>
					</div>
				</div>
				<ReferralFilterLinks show={show} mine={mine} />
				{rows.length === 0 ? <p className="text-soft">{t('none')}</p> : <ReferralTable rows={rows} locale={locale} />}
				<Pager
					page={page}
					pages={pages}
					href={(other) => `?show=${show}${mine ? '&mine=1' : ''}&page=${other}`}
					labels={labels}
				/>
			</div>
		)
	})
}
