import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { PERSONAL_ITEMS } from '@/lib/clients/consents/personal-item'
import type { DirectoryEntry } from '@/lib/directory/service'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { GroupSlips } from './group-slips'
import { LetterFields } from './letter-fields'
import { ReferralFields } from './referral-fields'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	idempotencyKey: string
	services: DirectoryEntry[]
	mailWorks: boolean
}

/** One referral for each of several clients. The answer holds a slip for each, in place of the form. */
export async function GroupForm({ action, locale, idempotencyKey, services, mailWorks }: Props) {
	const t = await getTranslations('GroupReferral')
	const form = await getTranslations('ReferralForm')
	const link = await getTranslations('LinkPage')
	const names = ['service', 'recipient', 'serviceType', 'reason', 'urgency', 'respondWithin', 'shared']
	const texts = {
		once: link('once'),
		link: link('link'),
		code: link('code'),
		confirm: link('confirm'),
		print: link('print'),
		back: link('back'),
		refusedTitle: t('refusedTitle'),
		client: t('client'),
	}
	return (
		<Form
			action={action}
			labels={{
				clients: t('clients'),
				email: link('email'),
				letterLocale: link('letterLocale'),
				...Object.fromEntries(names.map((name) => [name, form(name)])),
			}}
			idempotencyKey={idempotencyKey}
			className="form max-w-3xl"
		>
			<GroupSlips texts={texts} back={`/${locale}/staff/referrals`}>
				<Field name="clients" label={t('clients')} hint={t('clientsHint')} lines={4} dir="ltr" autoFocus />
				<ReferralFields locale={locale} services={services} items={PERSONAL_ITEMS} />
				<LetterFields locale={locale} email="" letterLocale="en" mailWorks={mailWorks} />
				<div className="actions">
					<Submit>{t('send')}</Submit>
				</div>
			</GroupSlips>
		</Form>
	)
}
