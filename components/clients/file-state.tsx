import { getTranslations } from 'next-intl/server'
import type { Closure } from '@/lib/clients/closures/closure'
import { standingClosure } from '@/lib/clients/closures/closure'
import type { Merging } from '@/lib/clients/merging/merging'
import type { Transfer } from '@/lib/clients/transfers/transfer'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { isolated } from '@/lib/i18n/say'

type Props = { closures: Closure[]; transfers: Transfer[]; merging: Merging; client: string; locale: Locale }

/** What one must know before working with a file: that it is closed, offered elsewhere, or one of two. */
export async function FileState({ closures, transfers, merging, client, locale }: Props) {
	const t = await getTranslations('FileState')
	const closure = standingClosure(closures)
	const offer = transfers.find((one) => one.outcome === null)
	return (
		<>
			{merging.into && (
				<p className="notice-warn">
					{t('merged')} <a href={`/${locale}/staff/clients/${merging.into}`}>{t('openOther')}</a>
				</p>
			)}
			{closure && (
				<p className="notice-warn">
					{t('closed', {
						date: formatDay(closure.closedOn, locale),
						reason: t(`closureReason.${closure.reason}`),
					})}{' '}
					<a href={`/${locale}/staff/clients/${client}/manage`}>{t('manage')}</a>
				</p>
			)}
			{offer && <p className="notice">{t('offered', { centre: isolated(offer.to.name) })}</p>}
			{merging.files.length > 0 && (
				<p className="notice">
					{t('holds', { list: '' })}
					{merging.files.map(({ client: other }, at) => (
						<span key={other.id}>
							{at > 0 && ' · '}
							<a href={`/${locale}/staff/clients/${other.id}`}>
								<bdi>{other.name || other.code}</bdi> <bdi>({other.code})</bdi>
							</a>
						</span>
					))}
				</p>
			)}
		</>
	)
}
