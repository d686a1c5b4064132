import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StaffLanguages } from '@/components/layout/staff-languages'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import type { Locale } from '@/lib/i18n/locales'
import { currentActor } from '@/lib/sign-in/gate'
import { signInAction } from './actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ to?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'SignInPage' })
	return { title: t('title') }
}

export default async function SignInPage({ params, searchParams }: Props) {
	const { locale } = await params
	if (await currentActor()) redirect(`/${locale}/staff`)
	const t = await getTranslations('SignInPage')
	const { to } = await searchParams
	return (
		<main className="mx-auto grid max-w-md gap-6 px-4 py-10">
			<header>
				<p className="font-semibold text-accent">
					<a className="inline-flex min-h-11 items-center" href={`/${locale}`}>
						Waymark
					</a>
				</p>
				<h1>{t('title')}</h1>
				<p className="text-soft">{t('forStaff')}</p>
			</header>
			<div className="card">
				<SignInForm action={signInAction} returnTo={typeof to === 'string' ? to : ''} />
			</div>
			<p className="text-sm text-soft">{t('noAccount')}</p>
			<StaffLanguages locale={locale} path="/sign-in" />
		</main>
	)
}
