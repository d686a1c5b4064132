import { getTranslations } from 'next-intl/server'
import { REFERRAL_VIEWS, type ReferralFilter } from '@/lib/referrals/schema'

/** The views of the list, each under its own address. */
export async function ReferralFilterLinks({ show, mine }: Pick<ReferralFilter, 'show' | 'mine'>) {
	const t = await getTranslations('ReferralList')
	const look =
		'inline-flex min-h-11 items-center rounded-md border border-line px-3 hover:bg-tint aria-[current=true]:border-accent aria-[current=true]:bg-tint aria-[current=true]:font-semibold'
	const suffix = mine ? '&mine=1' : ''
	return (
		<nav aria-label={t('show')} className="flex flex-wrap gap-2">
			{REFERRAL_VIEWS.map((view) => (
				<a
					key={view}
					className={look}
					href={`?show=${view}${suffix}`}
					aria-current={view === show ? 'true' : undefined}
				>
					{t(view)}
				</a>
			))}
			<a
				className={`${look} ms-auto`}
				href={mine ? `?show=${show}` : `?show=${show}&mine=1`}
				aria-current={mine ? 'true' : undefined}
			>
				{mine && <span aria-hidden="true">✓&nbsp;</span>}
				{t('mine')}
			</a>
		</nav>
	)
}
