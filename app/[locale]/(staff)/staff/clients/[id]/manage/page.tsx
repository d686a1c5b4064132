import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ManageFile } from '@/components/clients/manage-file'
import { may } from '@/lib/access/policy'
import { listAssignees } from '@/lib/clients/assigning/read'
import { listClosures } from '@/lib/clients/closures/read'
import { dayIn } from '@/lib/clients/day'
import { findMerging } from '@/lib/clients/merging/read'
import { findClientFile, listDestinations } from '@/lib/clients/read'
import { listOtherCentres, listTransfers } from '@/lib/clients/transfers/read'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../../staff-page'
import { acceptOfferAction, declineOfferAction } from '../../../transfers/actions'
import * as actions from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

// The title names nobody: it stands in the browser's history.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ManagePage' })
	return { title: t('title') }
}

export default async function ManageClientPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/clients/${id}/manage`, 'client.close', async (actor, locale) => {
		const t = await getTranslations('ManagePage')
		const client = (await findClientFile(actor, id))?.client
		if (!client || client.erased) notFound()
		const merging = await findMerging(actor, id)
		// What is done with a person is done with all their files.
		if (merging.into) redirect(`/${locale}/staff/clients/${merging.into}/manage`)
		return (
			<div className="grid max-w-3xl gap-6">
				<div>
					<h1>{t('title')}</h1>
					<p>
						<a href={`/${locale}/staff/clients/${id}`}>
							<bdi>{client.name || client.code}</bdi>
						</a>
					</p>
				</div>
				<ManageFile
					client={client}
					colleagues={await listAssignees(actor, client.centreId)}
					closures={await listClosures(actor, id)}
					centres={await listOtherCentres(actor, client.centreId)}
					transfers={await listTransfers(actor, id)}
					merging={merging}
					destinations={await listDestinations(actor)}
					today={dayIn(workplaceOf(actor, client.centreId)?.timeZone ?? 'UTC')}
					mayErase={may(actor, 'client.erase', { centre: client.centreId })}
					locale={locale}
					actions={{
						assign: actions.assignClientAction,
						close: actions.closeClientAction,
						reopen: actions.reopenClientAction,
						offer: actions.offerClientAction,
						withdraw: actions.withdrawOfferAction,
						accept: acceptOfferAction,
						decline: declineOfferAction,
						merge: actions.mergeClientsAction,
						unmerge: actions.unmergeClientsAction,
						erase: actions.eraseClientAction,
					}}
				/>
			</div>
		)
	})
}
