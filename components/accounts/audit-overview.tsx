import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { AuditFilter } from './audit-filter'
import { type AuditRow, AuditTable } from './audit-table'
import { ChainCheck, type ChainFault } from './chain-check'

type Props = {
	events: AuditRow[]
	chains: Record<string, string>
	more: boolean
	chosen: { day?: string; resource?: string; verb?: string }
	page: number
	verbs: readonly string[]
	locale: Locale
	timeZone: string | undefined
	mayVerify: boolean
	check: { chains: number; faults: ChainFault[] } | null
}

/** The record of who did what. */
export function AuditOverview(props: Props) {
	const { events, chains, more, chosen, page, verbs, locale, timeZone, mayVerify, check } = props
	const t = useTranslations('AuditPage')
	const names = { ...chains, content: t('content'), access: t('access') }
	const pageAt = (number: number) =>
		`/${locale}/staff/audit?${new URLSearchParams({ ...chosen, page: String(number) }).toString()}`
	return (
		<div className="grid grid-cols-1 gap-5">
			<header className="flex flex-wrap items-center justify-between gap-3">
				<h1>{t('title')}</h1>
				{mayVerify && (
					<a className="button-quiet" href={`/${locale}/staff/audit?check=chains`}>
						{t('check')}
					</a>
				)}
			</header>
			{check && <ChainCheck chains={check.chains} faults={check.faults} names={names} />}
			<AuditFilter verbs={verbs} chosen={chosen} />
			<AuditTable events={events} chains={chains} timeZone={timeZone} />
			{(page > 1 || more) && (
				<nav aria-label={t('title')} className="flex gap-4">
					{page > 1 && <a href={pageAt(page - 1)}>{t('newer')}</a>}
					{more && <a href={pageAt(page + 1)}>{t('older')}</a>}
				</nav>
			)}
		</div>
	)
}
