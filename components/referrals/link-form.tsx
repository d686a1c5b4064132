import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { LetterFields } from './letter-fields'
import { LinkSlip } from './link-slip'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	referral: { id: string; number: string; version: number }
	centre: string
	idempotencyKey: string
	/** What the button says: the first link sends the referral. */
	button: string
	back: string
	locale: Locale
	/** The address of the service in the directory, if there is one, and its language. */
	email: string
	letterLocale: Locale
	/** Whether letters go out at all. */
	mailWorks: boolean
	/** Where the client says whether it helped. */
	confirmAt: string
}

/** Makes the link and its code; the answer shows both in place of the button. */
export async function LinkForm(props: Props) {
	const { action, referral, centre, idempotencyKey, button, back, locale, email, letterLocale, mailWorks, confirmAt } =
		props
	const t = await getTranslations('LinkPage')
	const texts = {
		once: t('once'),
		slip: t('slip', { number: referral.number }),
		from: t('from', { centre }),
		link: t('link'),
		code: t('code'),
		linkHow: t('linkHow'),
		codeHow: t('codeHow'),
		cut: t('cut'),
		print: t('print'),
		back: t('back'),
		// The address is known when the letter was queued.
		queued: t.raw('queued') as string,
		off: mailWorks ? '' : t('emailOff'),
		outbox: t('outbox'),
		confirm: t('confirm'),
		confirmHow: t('confirmHow', { address: confirmAt }),
	}
	return (
		<Form
			action={action}
			labels={{ email: t('email'), letterLocale: t('letterLocale') }}
			idempotencyKey={idempotencyKey}
			version={referral.version}
			hidden={{ id: referral.id }}
			className="grid gap-4"
		>
			<LinkSlip texts={texts} back={back} outbox={`/${locale}/staff/outbox`}>
				<LetterFields locale={locale} email={email} letterLocale={letterLocale} mailWorks={mailWorks} />
				<div className="actions">
					<Submit>{button}</Submit>
				</div>
			</LinkSlip>
		</Form>
	)
}
