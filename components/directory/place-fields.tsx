import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { MoreFields } from '@/components/ui/more-fields'
import { Tick } from '@/components/ui/tick'
import type { ServicePlace } from '@/lib/directory/service'

/** Where a service is, and whether everybody may know. */
export async function PlaceFields({ place }: { place: ServicePlace | undefined }) {
	const t = await getTranslations('ServiceForm')
	const names = ['placeName', 'address', 'city', 'region', 'postalCode', 'latitude', 'longitude', 'hidden']
	return (
		<MoreFields summary={t('place')} names={names} open={place !== undefined}>
			<div className="grid gap-5 sm:grid-cols-2">
				<Field name="placeName" label={t('placeName')} initial={place?.name ?? ''} dir="auto" optional />
				<Field name="address" label={t('address')} initial={place?.address ?? ''} dir="auto" optional />
				<Field name="postalCode" label={t('postalCode')} initial={place?.postalCode ?? ''} optional />
				<Field name="city" label={t('city')} initial={place?.city ?? ''} dir="auto" optional />
				<Field name="region" label={t('region')} initial={place?.region ?? ''} dir="auto" optional />
				<div className="grid grid-cols-2 gap-3">
					<Field name="latitude" label={t('latitude')} initial={place?.latitude?.toString() ?? ''} dir="ltr" optional />
					<Field
						name="longitude"
						label={t('longitude')}
						initial={place?.longitude?.toString() ?? ''}
						dir="ltr"
						optional
					/>
				</div>
			</div>
			<Tick name="hidden" label={t('hidden')} initial={place?.hidden ?? false} />
		</MoreFields>
	)
}
