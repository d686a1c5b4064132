import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientSearch } from '@/components/clients/client-search'
import { ConsentGround } from '@/components/referrals/consent-ground'
import { ReferralForm } from '@/components/referrals/referral-form'
import { may } from '@/lib/access/policy'
import { standingConsent } from '@/lib/clients/consents/consent'
import { isId } from '@/lib/clients/id'
import { findClientFile } from '@/lib/clients/read'
import { listServices } from '@/lib/directory/read'
import type { Locale } from '@/lib/i18n/locales'
import { findClientsAction } from '../../clients/actions'
import { staffPage } from '../../staff-page'
import { draftReferralAction } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ client?: string; consultation?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ReferralForm' })
	return { title: t('title') }
}

export default async function NewReferralPage({ params, searchParams }: Props) {
	const [{ locale: asked }, { client, consultation }] = [await params, await searchParams]
	return staffPage(asked, '/staff/referrals/new', 'referral.send', async (actor, locale) => {
		const t = await getTranslations('ReferralForm')
		if (client === undefined) {
			return (
				<div className="grid gap-4">
					<h1>{t('title')}</h1>
					<p>{t('chooseClient')}</p>
					<ClientSearch action={findClientsAction} locale={locale} leadTo="refer" autoFocus />
				</div>
			)
		}
		const file = await findClientFile(actor, client)
		if (!file || file.client.erased) notFound()
		const consent = standingConsent(file.consents)
		const mayOverride = may(actor, 'referral.override-consent', { centre: file.client.centreId })
		return (
			<>
				<h1>{t('title')}</h1>
				<p>
					{t('forClient')}{' '}
					<a href={`/${locale}/staff/clients/${client}`}>
						<bdi>{file.client.name || file.client.code}</bdi>
					</a>
				</p>
				<ConsentGround consent={consent} client={client} locale={locale} />
				{(consent?.sharing || mayOverride) && (
					<ReferralForm
						action={draftReferralAction}
						locale={locale}
						idempotencyKey={randomUUID()}
						hidden={{ client, ...(isId(consultation) ? { consultation } : {}) }}
						services={await listServices(actor)}
						consent={consent}
						mayOverride={mayOverride}
					/>
				)}
			</>
		)
	})
}
