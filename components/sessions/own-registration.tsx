import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'
import type { OwnRegistration as Own, PublicSession } from '@/lib/sessions/session'

type Props = {
	session: PublicSession
	code: string
	registration: Own
	/** What has just been done. */
	done: string
	locale: Locale
	page: ReaderPage<unknown>
}

/** A registration, for whoever has its code. */
export async function OwnRegistration({ session, code, registration, done, locale, page }: Props) {
	const t = await getTranslations('SessionsPage')
	const { state, waiting } = registration
	const open = state === 'registered' && !session.cancelled && session.startsAt > new Date().toISOString()
	return (
		<>
			<ReaderErrors page={page} labels={{}} />
			<p role="status" className="note">
				{state === 'cancelled'
					? t('youCancelled')
					: waiting > 0
						? t('youWait', { number: waiting })
						: t('youHavePlace')}
			</p>
			{done === 'registered' && (
				<section className="answer-code" aria-labelledby="code">
					<h2 id="code">{t('code')}</h2>
					<p>
						<output dir="ltr" translate="no">
							{code}
						</output>
					</p>
					<p>{t('keep')}</p>
				</section>
			)}
			{open && (
				<form className="reader-form" method="post" action={`/api/sessions?locale=${locale}&session=${session.id}`}>
					<input type="hidden" name="do" value="cancel" />
					<input type="hidden" name="code" value={code} />
					<button type="submit">{t('cancel')}</button>
				</form>
			)}
		</>
	)
}
