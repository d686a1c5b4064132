import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { Consent } from '@/lib/clients/consents/consent'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords, languageName } from '@/lib/i18n/names'

type Props = {
	/** The latest first. */
	consents: Consent[]
	client: string
	locale: Locale
	withdraw: (state: FormState, form: FormData) => Promise<FormState>
}

/** What a client agreed to, from the beginning, and the way to withdraw what stands. */
export async function ConsentList({ consents, client, locale, withdraw }: Props) {
	const t = await getTranslations('ClientPage')
	const codes = await getTranslations('Codes')
	const list = (words: string[]) => joinWords(words, locale)
	return (
		<ol className="grid gap-3">
			{consents.map((consent, index) => {
				const stands = index === 0 && consent.withdrawnAt === null
				const agreed = (['services', 'sharing', 'reporting'] as const).filter((flag) => consent[flag])
				const withheld = [
					...consent.withheld.items.map((item) => codes(`personalItem.${item}`)),
					...(consent.withheld.other ? [consent.withheld.other] : []),
				]
				return (
					<li key={consent.id} className="card grid gap-1">
						<p>
							<strong>
								{t('consentGiven', {
									form: codes(`consentForm.${consent.form}`),
									date: formatDay(consent.givenOn, locale),
									language: languageName(consent.language, locale),
								})}
							</strong>{' '}
							<span className="badge">
								{consent.withdrawnAt
									? t('withdrawn', { date: formatDay(consent.withdrawnAt.slice(0, 10), locale) })
									: t(stands ? 'stands' : 'replaced')}
							</span>
						</p>
						<p>{t('agreed', { list: list(agreed.map((flag) => t(flag))) })}</p>
						{consent.sharedWith.length > 0 && (
							<p>{t('sharedWith', { list: list(consent.sharedWith.map((who) => codes(`sharedWith.${who}`))) })}</p>
						)}
						{withheld.length > 0 && (
							<p className="text-warn" dir="auto">
								{t('withheld', { list: list(withheld) })}
								{consent.withholdReason && ` (${codes(`withholdReason.${consent.withholdReason}`)})`}
							</p>
						)}
						<p className="text-soft">
							{t.rich('certified', {
								by: codes(`givenBy.${consent.givenBy}`),
								name: consent.certifiedBy,
								bdi: (text) => <bdi>{text}</bdi>,
							})}{' '}
							{consent.interpreterUsed && t('withInterpreter')}
						</p>
						{stands && (
							<Form
								action={withdraw}
								labels={{ sure: t('sure') }}
								hidden={{ client, consent: consent.id }}
								className="grid gap-2"
							>
								<MoreFields summary={t('withdraw')} names={['sure']} look="danger">
									<p>{t('withdrawText')}</p>
									<Tick name="sure" label={t('sure')} />
									<div className="actions">
										<Submit danger>{t('withdrawDo')}</Submit>
									</div>
								</MoreFields>
							</Form>
						)}
					</li>
				)
			})}
		</ol>
	)
}
