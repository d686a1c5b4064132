import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RegistrationForm } from '@/components/clients/registration-form'
import { dayIn } from '@/lib/clients/day'
import { listCentreLanguages, listDestinations } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { registerClientAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'PersonForm' })
	return { title: t('title') }
}

export default async function NewClientPage({ params }: Props) {
	return staffPage((await params).locale, '/staff/clients/new', 'client.register', async (actor, locale) => {
		const t = await getTranslations('PersonForm')
		const centre = workplaceOf(actor)
		if (!centre) notFound()
		return (
			<>
				<h1 className="mb-5">{t('title')}</h1>
				<RegistrationForm
					action={registerClientAction}
					locale={locale}
					idempotencyKey={randomUUID()}
					today={dayIn(centre.timeZone)}
					destinations={await listDestinations(actor)}
					centreLanguages={await listCentreLanguages(actor)}
					centres={actor.centres}
				/>
			</>
		)
	})
}
