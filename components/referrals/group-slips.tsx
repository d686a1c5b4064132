'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useField } from '../ui/form-context'

type Props = { texts: Record<string, string>; back: string; children: ReactNode }

/** A slip for each referral of a group, or who cannot be referred and why, above the form. */
export function GroupSlips({ texts, back, children }: Props) {
	const t = useTranslations('FormErrors')
	const rows = useField('').state.shown ?? []
	const refused = rows.filter((row) => row.refused)
	const made = rows.filter((row) => row.link)
	return (
		<>
			{refused.length > 0 && (
				<div className="notice-warn">
					<p className="font-semibold">{texts.refusedTitle}</p>
					<ul className="list-disc ps-5">
						{refused.map((row) => (
							<li key={row.client}>
								<bdi className="font-mono">{row.client}</bdi>: {t(row.refused ?? 'reload')}
							</li>
						))}
					</ul>
				</div>
			)}
			{made.length === 0 ? (
				children
			) : (
				<div role="status" className="grid max-w-2xl gap-4">
					<p className="notice-warn print:hidden">{texts.once}</p>
					{made.map((row) => (
						<dl key={row.client} className="card grid break-inside-avoid gap-1" data-slip={row.client}>
							{[
								[texts.client, row.client],
								[texts.link, row.link],
								[texts.code, row.code],
								[texts.confirm, row.confirm],
							].map(([label, value]) => (
								<div key={label}>
									<dt className="font-semibold">{label}</dt>
									<dd dir="ltr" className="break-all font-mono select-all">
										{value}
									</dd>
								</div>
							))}
						</dl>
					))}
					<p className="actions print:hidden">
						<button type="button" className="button-quiet" onClick={() => window.print()}>
							{texts.print}
						</button>
						<a className="button" href={back}>
							{texts.back}
						</a>
					</p>
				</div>
			)}
		</>
	)
}
