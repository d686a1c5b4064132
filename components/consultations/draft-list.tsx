import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { DraftRow } from '@/lib/consultations/drafts/draft'
import type { FormState } from '@/lib/forms/form-state'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
	drafts: DraftRow[]
	locale: Locale
	timeZone: string
	discard: (state: FormState, form: FormData) => Promise<FormState>
}

/** Consultations that somebody began and did not log. */
export async function DraftList({ drafts, locale, timeZone, discard }: Props) {
	const t = await getTranslations('ConsultationDrafts')
	if (drafts.length === 0) return null
	return (
		<section className="notice mb-5 grid gap-2">
			<h2>{t('title')}</h2>
			<p>{t('text')}</p>
			<ul className="grid gap-2">
				{drafts.map((draft) => (
					<li key={draft.id} className="flex flex-wrap items-center gap-4">
						<span>{t('saved', { when: formatMoment(new Date(draft.savedAt), locale, timeZone) })}</span>
						<a className="button-quiet" href={`/${locale}/staff/consultations/new?draft=${draft.id}`}>
							{t('goOn')}
						</a>
						<Form action={discard} labels={{}} hidden={{ draft: draft.id }} className="grid">
							<Submit quiet>{t('discard')}</Submit>
						</Form>
					</li>
				))}
			</ul>
		</section>
	)
}
