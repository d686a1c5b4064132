import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import { ReaderField } from '@/components/ui/reader-field'
import { Trap } from '@/components/ui/trap'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'
import type { PublicSession } from '@/lib/sessions/session'

type Props = { session: PublicSession; locale: Locale; formKey: string; page: ReaderPage<unknown> | undefined }

/** Two forms of a session: to register, and to look a registration up with its code. */
export async function Registering({ session, locale, formKey, page }: Props) {
	const [t, booking] = await Promise.all([getTranslations('SessionsPage'), getTranslations('BookingPage')])
	const action = `/api/sessions?locale=${locale}&session=${session.id}`
	const looked = page?.values.do === 'look'
	return (
		<>
			<ReaderErrors page={page} labels={{ name: booking('name'), phone: booking('phone'), code: t('code') }} />
			<h2>{t('register')}</h2>
			{session.left === 0 && <p>{t('waitingHint')}</p>}
			<form className="reader-form" noValidate method="post" action={action}>
				<input type="hidden" name="key" value={formKey} />
				<input type="hidden" name="do" value="register" />
				<Trap />
				<ReaderField name="name" label={booking('name')} hint={t('nameHint')} page={page} autoComplete="off" optional />
				<ReaderField
					name="phone"
					label={booking('phone')}
					hint={t('phoneHint')}
					page={page}
					type="tel"
					dir="ltr"
					autoComplete="off"
					optional
				/>
				<button type="submit">{t(session.left === 0 ? 'joinWaiting' : 'registerNow')}</button>
			</form>
			<details open={looked}>
				<summary>{t('haveCode')}</summary>
				<form className="reader-form" noValidate method="post" action={action}>
					<input type="hidden" name="do" value="look" />
					<ReaderField
						name="code"
						label={t('code')}
						hint={booking('codeHint')}
						page={page}
						dir="ltr"
						autoComplete="off"
						autoCapitalize="characters"
						spellCheck={false}
					/>
					<button type="submit">{booking('show')}</button>
				</form>
			</details>
		</>
	)
}
