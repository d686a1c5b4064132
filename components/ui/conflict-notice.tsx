'use client'
import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/forms/form-state'

/** Somebody else saved first: what they wrote beside what you wrote, field by field. Nothing is lost. */
export function ConflictNotice({
	conflict,
	labels,
}: {
	conflict: NonNullable<FormState['conflict']>
	labels: Record<string, string>
}) {
	const t = useTranslations('FormErrors')
	return (
		<section className="notice-warn" aria-label={t('conflictTitle')}>
			<h2 className="font-bold">{t('conflictTitle')}</h2>
			<p>{t('conflictText', { name: conflict.by })}</p>
			<dl className="grid gap-3">
				{conflict.fields.map((field) => (
					<div key={field.field}>
						<dt className="font-semibold">{labels[field.field] ?? field.field}</dt>
						<dd className="grid gap-2 sm:grid-cols-2">
							<div>
								<p className="text-sm text-soft">{t('theirs')}</p>
								<p className="whitespace-pre-wrap break-words border-s-4 border-edge ps-2" dir="auto">
									{field.theirs || '–'}
								</p>
							</div>
							<div>
								<p className="text-sm text-soft">{t('yours')}</p>
								<p className="whitespace-pre-wrap break-words border-s-4 border-accent ps-2" dir="auto">
									{field.yours || '–'}
								</p>
							</div>
						</dd>
					</div>
				))}
			</dl>
		</section>
	)
}
