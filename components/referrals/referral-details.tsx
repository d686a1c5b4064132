import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'
import type { ReferralFile } from '@/lib/referrals/referral'

/** What a referral says: to whom, why, and what they are told. */
export async function ReferralDetails({ referral, locale }: { referral: ReferralFile; locale: Locale }) {
	const t = await getTranslations('ReferralPage')
	const codes = await getTranslations('Codes')
	const types = await getTranslations('ServiceTypes')
	const { client, service } = referral
	const rows: [string, ReactNode][] = [
		[
			t('status'),
			<span key="status" className="badge">
				{codes(`referralStatus.${referral.status}`)}
			</span>,
		],
		[
			t('client'),
			client && (
				<a key="client" href={`/${locale}/staff/clients/${client.id}`}>
					<bdi>{client.name || client.code}</bdi>
				</a>
			),
		],
		[
			t('to'),
			<span key="to">
				<bdi>{referral.recipient}</bdi>
				{service?.phone && (
					<>
						{' · '}
						<bdi dir="ltr">{service.phone}</bdi>
					</>
				)}
			</span>,
		],
		[t('kind'), types(referral.serviceType)],
		[t('urgency'), codes(`urgency.${referral.urgency}`)],
		[
			t('respondBy'),
			referral.respondBy && (
				<span key="by">
					{formatDay(referral.respondBy, locale)}
					{referral.overdue && <strong className="text-danger"> {t('late')}</strong>}
				</span>
			),
		],
		[
			t('reason'),
			referral.reason && (
				<span key="reason" className="whitespace-pre-wrap" dir="auto">
					{referral.reason}
				</span>
			),
		],
		[
			t('shared'),
			joinWords(
				referral.shared.map((item) => codes(`personalItem.${item}`)),
				locale,
			),
		],
		[t('override'), referral.overrideReason && codes(`overrideReason.${referral.overrideReason}`)],
		[t('counsellor'), <bdi key="counsellor">{referral.counsellor}</bdi>],
	]
	return (
		<dl className="facts">
			{rows
				.filter(([, value]) => value)
				.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
		</dl>
	)
}
