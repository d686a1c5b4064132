import { getTranslations } from 'next-intl/server'
import { SORTS, TOPICS } from '@/lib/consultations/consultation'

type Props = { values: { from: string; to: string; topic: string; sort: string; mine: boolean } }

/** Narrows the list by its address: a plain form, so every view can be kept as a bookmark. No personal data in it. */
export async function ConsultationFilterForm({ values }: Props) {
	const t = await getTranslations('ConsultationList')
	const codes = await getTranslations('Codes')
	return (
		<form method="get" aria-label={t('filter')} className="card my-4 flex flex-wrap items-end gap-4">
			<div className="field">
				<label htmlFor="from">{t('from')}</label>
				<input type="date" id="from" name="from" defaultValue={values.from} />
			</div>
			<div className="field">
				<label htmlFor="to">{t('to')}</label>
				<input type="date" id="to" name="to" defaultValue={values.to} />
			</div>
			<div className="field">
				<label htmlFor="topic">{t('topic')}</label>
				<select id="topic" name="topic" defaultValue={values.topic}>
					<option value="">{t('all')}</option>
					{TOPICS.map((topic) => (
						<option key={topic} value={topic}>
							{codes(`topic.${topic}`)}
						</option>
					))}
				</select>
			</div>
			<div className="field">
				<label htmlFor="sort">{t('sort')}</label>
				<select id="sort" name="sort" defaultValue={values.sort}>
					{SORTS.map((sort) => (
						<option key={sort} value={sort}>
							{codes(`sort.${sort}`)}
						</option>
					))}
				</select>
			</div>
			<label className="choice">
				<input type="checkbox" name="mine" value="1" defaultChecked={values.mine} />
				<span>{t('mine')}</span>
			</label>
			<button type="submit" className="button-quiet">
				{t('apply')}
			</button>
		</form>
	)
}
