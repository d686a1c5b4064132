import { getTranslations } from 'next-intl/server'
import type { ClientFile } from '@/lib/clients/client'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

/** Whose file it is, and what one does with it most. A closed file, or one that is part of another, is not worked with. */
export async function ClientHeading({
	client,
	atWork,
	locale,
}: {
	client: ClientFile
	atWork: boolean
	locale: Locale
}) {
	const t = await getTranslations('ClientPage')
	const state = await getTranslations('FileState')
	const registered = { date: formatDay(client.registeredOn, locale), name: client.counsellor }
	return (
		<div className="flex flex-wrap items-center justify-between gap-3">
			<div className="min-w-0">
				<h1 className="break-words">
					<bdi>{client.name || client.code}</bdi>
				</h1>
				<p className="text-soft">
					<bdi className="font-semibold">{client.code}</bdi>
					{' · '}
					{t.rich('registered', { ...registered, bdi: (text) => <bdi>{text}</bdi> })}
				</p>
			</div>
			{!client.erased ? (
				<p className="actions">
					{atWork && (
						<>
							<a className="button" href={`/${locale}/staff/consultations/new?client=${client.id}`}>
								{t('log')}
							</a>
							<a className="button-quiet" href={`/${locale}/staff/referrals/new?client=${client.id}`}>
								{t('refer')}
							</a>
						</>
					)}
					<a className="button-quiet" href={`/${locale}/staff/clients/${client.id}/edit`}>
						{t('amend')}
					</a>
					<a className="button-quiet" href={`/${locale}/staff/clients/${client.id}/manage`}>
						{state('manage')}
					</a>
				</p>
			) : (
				<p className="notice-warn">{t('erased')}</p>
			)}
		</div>
	)
}
