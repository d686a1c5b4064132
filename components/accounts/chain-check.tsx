import { useTranslations } from 'next-intl'

export type ChainFault = { chain: string; seq: number; fault: 'edited' | 'missing' | 'order' | 'cut' | 'end' }

/** Whether the record of who did what is whole. */
export function ChainCheck({
	chains,
	faults,
	names,
}: {
	chains: number
	faults: ChainFault[]
	names: Record<string, string>
}) {
	const t = useTranslations('AuditPage')
	if (faults.length === 0)
		return (
			<p role="status" className="notice-good">
				{t('whole', { count: chains })}
			</p>
		)
	return (
		<div role="alert" className="notice-danger">
			<p className="font-semibold">{t('broken')}</p>
			<ul>
				{faults.map(({ chain, seq, fault }) => (
					<li key={chain}>{t(`fault.${fault}`, { seq, chain: names[chain] ?? chain })}</li>
				))}
			</ul>
		</div>
	)
}
