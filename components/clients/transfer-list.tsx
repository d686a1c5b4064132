import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import type { DestinationCode } from '@/lib/clients/client'
import type { Transfer } from '@/lib/clients/transfers/transfer'
import { destinationName } from '@/lib/clients/wording'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'
import { isolated } from '@/lib/i18n/say'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	transfers: Transfer[]
	locale: Locale
	destinations: DestinationCode[]
	actions: { accept: Action; decline: Action; withdraw: Action }
}

/** Offers of files between centres, with what can be done with those that wait. */
export async function TransferList({ transfers, locale, destinations, actions }: Props) {
	const t = await getTranslations('TransfersPage')
	const codes = await getTranslations('Codes')
	if (transfers.length === 0) return <p className="text-soft">{t('none')}</p>
	return (
		<ul className="grid gap-3">
			{transfers.map((one) => {
				const date = formatDay(one.offeredAt.slice(0, 10), locale)
				const facts = [
					one.destination && destinationName(codes, locale, destinations, one.destination),
					one.language && languageName(one.language, locale),
				].filter(Boolean)
				return (
					<li key={one.id} className="card grid gap-2">
						<p>
							<strong>
								{one.incoming
									? t('from', { centre: isolated(one.from.name), date })
									: t('to', { centre: isolated(one.to.name), date })}
							</strong>{' '}
							<span className="badge">{t(`outcome.${one.outcome ?? 'waiting'}`)}</span>
						</p>
						{facts.length > 0 && <p className="text-soft">{facts.join(' · ')}</p>}
						<p className="whitespace-pre-wrap break-words" dir="auto">
							{one.reason}
						</p>
						{one.offeredBy && (
							<p className="text-soft">
								{t.rich('offeredBy', { name: one.offeredBy, bdi: (text) => <bdi>{text}</bdi> })}
							</p>
						)}
						{one.outcomeNote && <p dir="auto">{one.outcomeNote}</p>}
						{one.outcome === null && one.incoming && (
							<div className="flex flex-wrap items-start gap-4">
								<Form action={actions.accept} labels={{}} hidden={{ transfer: one.id }} className="grid">
									<Submit>{t('accept')}</Submit>
								</Form>
								<Form
									action={actions.decline}
									labels={{ declineReason: t('declineReason') }}
									hidden={{ transfer: one.id }}
									className="grid grow"
								>
									<MoreFields summary={t('decline')} names={['declineReason']} look="danger">
										<Field
											id={`decline-${one.id}`}
											name="declineReason"
											label={t('declineReason')}
											lines={2}
											optional
										/>
										<div className="actions">
											<Submit danger>{t('decline')}</Submit>
										</div>
									</MoreFields>
								</Form>
							</div>
						)}
						{one.outcome === null && !one.incoming && (
							<Form action={actions.withdraw} labels={{}} hidden={{ transfer: one.id }} className="grid justify-start">
								<Submit quiet>{t('withdraw')}</Submit>
							</Form>
						)}
					</li>
				)
			})}
		</ul>
	)
}
