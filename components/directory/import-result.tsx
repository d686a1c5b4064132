'use client'
import { useTranslations } from 'next-intl'
import { useField } from '../ui/form-context'

/** What came of an import: how many, or what is wrong with which row. */
export function ImportResult({ texts }: { texts: Record<string, string> }) {
	const errors = useTranslations('FormErrors')
	const rows = useField('').state.shown ?? []
	const done = rows.find((row) => row.added !== undefined)
	if (done) {
		return (
			<p role="status" className="notice">
				{(done.checked ? texts.checked : texts.imported)
					?.replace('{added, number}', done.added ?? '')
					.replace('{changed, number}', done.changed ?? '')}
			</p>
		)
	}
	if (rows.length === 0) return null
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{texts.where}</th>
						<th scope="col">{texts.field}</th>
						<th scope="col">{texts.reason}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={`${row.where} ${row.field} ${row.reason}`}>
							<td>
								<bdi>{row.where}</bdi>
							</td>
							<td>
								<bdi>{row.field}</bdi>
							</td>
							<td>{errors(row.reason ?? 'invalid', { max: 0 })}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
