import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TransferList } from '@/components/clients/transfer-list'
import { listDestinations } from '@/lib/clients/read'
import { listTransfers } from '@/lib/clients/transfers/read'
import type { Locale } from '@/lib/i18n/locales'
import { withdrawOfferAction } from '../clients/[id]/manage/actions'
import { staffPage } from '../staff-page'
import { acceptOfferAction, declineOfferAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'TransfersPage' })
	return { title: t('title') }
}

export default async function TransfersPage({ params }: Props) {
	return staffPage((await params).locale, '/staff/transfers', 'client.take-over', async (actor, locale) => {
		const t = await getTranslations('TransfersPage')
		const transfers = await listTransfers(actor)
		const destinations = await listDestinations(actor)
		return (
			<div className="grid gap-6">
				<h1>{t('title')}</h1>
				{(['incoming', 'outgoing'] as const).map((side) => (
					<section key={side} className="grid max-w-3xl gap-3">
						<h2>{t(side)}</h2>
						<TransferList
							transfers={transfers.filter((one) => one.incoming === (side === 'incoming'))}
							locale={locale}
							destinations={destinations}
							actions={{ accept: acceptOfferAction, decline: declineOfferAction, withdraw: withdrawOfferAction }}
						/>
					</section>
				))}
			</div>
		)
	})
}
