import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GroupForm } from '@/components/referrals/group-form'
import { listServices } from '@/lib/directory/read'
import { environment } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { referGroupAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'GroupReferral' })
	return { title: t('title') }
}

export default async function GroupReferralPage({ params }: Props) {
	return staffPage((await params).locale, '/staff/referrals/group', 'referral.send', async (actor, locale) => {
		const t = await getTranslations('GroupReferral')
		return (
			<div className="grid gap-4">
				<h1 className="print:hidden">{t('title')}</h1>
				<p className="print:hidden">{t('intro')}</p>
				<GroupForm
					action={referGroupAction}
					locale={locale}
					idempotencyKey={randomUUID()}
					services={await listServices(actor)}
					mailWorks={environment().mail !== undefined}
				/>
			</div>
		)
	})
}
