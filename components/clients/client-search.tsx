import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { FoundClients } from './found-clients'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	autoFocus?: boolean
	/** What one looks for somebody for. */
	leadTo?: 'log' | 'refer'
}

const NEXT = { log: '/staff/consultations/new', refer: '/staff/referrals/new' } as const

/** Finds a client. The question is sent in the body, never in the address, and the answer stands below it. */
export async function ClientSearch({ action, locale, autoFocus = false, leadTo = 'log' }: Props) {
	const t = await getTranslations('ClientSearch')
	return (
		<search>
			<Form action={action} labels={{ question: t('question') }} className="grid max-w-2xl gap-3">
				<div className="flex flex-wrap items-end gap-3">
					<div className="min-w-56 grow">
						<Field
							name="question"
							type="search"
							label={t('question')}
							hint={t('hint')}
							autoComplete="off"
							autoFocus={autoFocus}
						/>
					</div>
					<Submit quiet>{t('find')}</Submit>
				</div>
				<FoundClients locale={locale} none={t('none')} next={t(leadTo)} nextPath={NEXT[leadTo]} />
			</Form>
		</search>
	)
}
