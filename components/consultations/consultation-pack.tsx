import { getTranslations } from 'next-intl/server'
import { QrCode } from '@/components/ui/qr-code'
import type { ConsultationFile } from '@/lib/consultations/consultation'
import { givenAddress, givenOf, givenQuery } from '@/lib/guides/given/given'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { packAddress } from '@/lib/packs/documents/pack'
import { HandoutList } from './handout-list'

type Props = { file: ConsultationFile; locale: Locale /** Public address of the portal */; origin: string }

/** The pages that were handed over, as a code to be scanned, a page to open and a document to print. */
export async function ConsultationPack({ file, locale, origin }: Props) {
	const t = await getTranslations('ConsultationPack')
	if (file.handouts.length === 0) return null
	const language = isLocale(file.language) ? file.language : locale
	const given = givenOf(file.heldOn, file.handouts)
	const address = givenAddress(language, given)
	return (
		<section className="card grid gap-4" aria-labelledby="pack">
			<h2 id="pack">{t('title')}</h2>
			<div className="flex flex-wrap items-start gap-6">
				<QrCode address={`${origin}${address}`} label={t('code')} />
				<div className="grid max-w-xl grow gap-3">
					<HandoutList handouts={file.handouts} />
					<p className="hint">{t('hint')}</p>
					<p className="actions">
						<a className="button" href={`${packAddress(language, 'given', 'pdf')}?${givenQuery(given)}`}>
							{t('print')}
						</a>
						<a className="button-quiet" href={address}>
							{t('open')}
						</a>
						<a className="button-quiet" href={`/${locale}/staff/consultations/${file.id}/given`}>
							{t('given')}
						</a>
					</p>
				</div>
			</div>
		</section>
	)
}
