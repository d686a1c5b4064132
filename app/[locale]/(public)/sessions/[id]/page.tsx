import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { OwnRegistration } from '@/components/sessions/own-registration'
import { Registering } from '@/components/sessions/registering'
import { SessionSummary } from '@/components/sessions/session-summary'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { findPublicSession } from '@/lib/sessions/registering/published'
import type { OwnRegistration as Own } from '@/lib/sessions/session'

type Props = {
	params: Promise<{ locale: string; id: string }>
	searchParams: Promise<{ shown?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await readerLocale(params)
	const t = await getTranslations('SessionsPage')
	return { title: t('title'), robots: { index: false } }
}

/** A session: when and where, and the form to register. Made anew for each reader. */
export default async function SessionPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const { id } = await params
	const session = await findPublicSession(id)
	if (!session) notFound()
	const page = takeReaderPage<{ code: string; registration: Own; done: string }>((await searchParams).shown)
	const [t, centres] = await Promise.all([getTranslations('SessionsPage'), getTranslations('CentresPage')])
	const over = session.startsAt <= new Date().toISOString()
	return (
		<SitePage locale={locale} path={`/sessions/${id}`}>
			<Breadcrumb locale={locale} origin={environment().origin} above={[{ path: '/sessions', name: t('title') }]} />
			<h1 dir="auto">{session.title}</h1>
			<p className="lead">{t(`kind.${session.kind}`)}</p>
			{session.demonstration && <p className="note warn">{centres('demonstration')}</p>}
			{session.cancelled && <p className="note warn">{t('calledOff')}</p>}
			<SessionSummary session={session} locale={locale} />
			{session.test && (
				<p>
					<a href={`/${locale}/sessions/${id}/test`}>{t('test')}</a>
				</p>
			)}
			{page?.shown ? (
				<OwnRegistration {...page.shown} session={session} locale={locale} page={page} />
			) : (
				!session.cancelled &&
				!over && <Registering session={session} locale={locale} formKey={randomUUID()} page={page} />
			)}
		</SitePage>
	)
}
