import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import { NATIONALITIES } from '@/lib/clients/nationality'
import { SERVICE_TYPES, type ServiceFile } from '@/lib/directory/service'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName } from '@/lib/i18n/names'
import { PlaceFields } from './place-fields'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	locale: Locale
	service?: ServiceFile
	idempotencyKey?: string
}

const NAMES = [
	...[
		'organization',
		'organizationUrl',
		'country',
		'name',
		'nameEn',
		'description',
		'type',
		'languages',
		'url',
		'phone',
	],
	...[
		'email',
		'referralEmail',
		'eligibility',
		'fees',
		'application',
		'schedule',
		'documents',
		'placeName',
		'address',
		'city',
	],
	...['region', 'postalCode', 'latitude', 'longitude', 'hidden', 'listed', 'verified'],
]

/** A service of the directory: whose it is, what it does, for whom, what it costs, where it is. */
export async function ServiceForm({ action, locale, service, idempotencyKey }: Props) {
	const [t, types, directory] = await Promise.all([
		getTranslations('ServiceForm'),
		getTranslations('ServiceTypes'),
		getTranslations('DirectoryPage'),
	])
	const countries = NATIONALITIES.map((value) => ({ value, label: countryName(value, locale) })).sort((a, b) =>
		collatorOf(locale).compare(a.label, b.label),
	)
	return (
		<Form
			action={action}
			labels={Object.fromEntries(NAMES.map((name) => [name, t(name)]))}
			className="form max-w-3xl"
			{...(idempotencyKey ? { idempotencyKey } : {})}
			{...(service ? { hidden: { id: service.id }, version: service.version } : {})}
		>
			<div className="grid gap-5 sm:grid-cols-2">
				<Field
					name="organization"
					label={t('organization')}
					initial={service?.organization.name ?? ''}
					dir="auto"
					autoFocus
				/>
				<Select name="country" label={t('country')} options={countries} initial={service?.organization.country ?? ''} />
				<Field
					name="organizationUrl"
					type="url"
					dir="ltr"
					label={t('organizationUrl')}
					initial={service?.organization.url ?? ''}
					optional
				/>
				<Select
					name="type"
					label={t('type')}
					options={SERVICE_TYPES.map((value) => ({ value, label: types(value) }))}
					initial={service?.type ?? ''}
				/>
				<Field name="name" label={t('name')} hint={t('nameHint')} initial={service?.name ?? ''} dir="auto" />
				<Field name="nameEn" label={t('nameEn')} initial={service?.nameEn ?? ''} dir="ltr" optional />
			</div>
			<Field name="description" label={t('description')} initial={service?.description ?? ''} lines={3} optional />
			<div className="grid gap-5 sm:grid-cols-2">
				<Field name="url" type="url" dir="ltr" label={t('url')} initial={service?.url ?? ''} optional />
				<Field name="phone" type="tel" dir="ltr" label={t('phone')} initial={service?.phone ?? ''} optional />
				<Field name="email" type="email" dir="ltr" label={t('email')} initial={service?.email ?? ''} optional />
				<Field
					name="referralEmail"
					type="email"
					dir="ltr"
					label={t('referralEmail')}
					hint={t('referralEmailHint')}
					initial={service?.referralEmail ?? ''}
					optional
				/>
				<Field
					name="languages"
					dir="ltr"
					label={t('languages')}
					hint={t('languagesHint')}
					initial={service?.languages.join(' ') ?? ''}
					optional
				/>
				<Field name="schedule" label={t('schedule')} initial={service?.schedule ?? ''} optional />
			</div>
			<Field name="eligibility" label={t('eligibility')} initial={service?.eligibility ?? ''} lines={2} optional />
			<Field name="application" label={t('application')} initial={service?.application ?? ''} lines={2} optional />
			<Field name="fees" label={t('fees')} initial={service?.fees ?? ''} optional />
			<Field
				name="documents"
				label={t('documents')}
				hint={t('documentsHint')}
				initial={service?.documents.join('\n') ?? ''}
				lines={3}
				optional
			/>
			<PlaceFields place={service?.places[0]} />
			<Tick name="listed" label={t('listed')} initial={service?.listed ?? true} />
			{service?.verifiedOn && (
				<p className="text-soft">
					{directory('verified', { date: formatDay(service.verifiedOn, locale) })}
					{service.verifiedBy && (
						<>
							{' · '}
							<bdi>{service.verifiedBy}</bdi>
						</>
					)}
				</p>
			)}
			<Tick name="verified" label={t('verified')} />
			<div className="actions">
				<Submit>{t('save')}</Submit>
			</div>
		</Form>
	)
}
