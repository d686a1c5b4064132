'use client'
import type { ReactNode } from 'react'
import { useField } from '../ui/form-context'

type Props = { texts: Record<string, string>; back: string; outbox: string; children: ReactNode }

/** The slip with the link, and below the cut the code; until they are made, what makes them. */
export function LinkSlip({ texts, back, outbox, children }: Props) {
	const made = useField('').state.shown?.[0]
	if (!made) return children
	return (
		<div role="status" className="grid max-w-2xl gap-4">
			<p className="notice-warn print:hidden">{texts.once}</p>
			{made.to && (
				<p className="notice print:hidden">
					{texts.queued?.replace('{to}', `\u2068${made.to}\u2069`)} {texts.off} <a href={outbox}>{texts.outbox}</a>
				</p>
			)}
			<div className="card grid gap-2">
				<p className="font-bold">{texts.slip}</p>
				<p>{texts.from}</p>
				<p className="font-semibold">{texts.link}</p>
				<p dir="ltr" className="break-all font-mono select-all" data-slip="link">
					{made.link}
				</p>
				<p className="hint">{texts.linkHow}</p>
			</div>
			<p className="border-t-2 border-dashed border-edge pt-1 text-sm text-soft">✂ {texts.cut}</p>
			<div className="card grid gap-2">
				<p className="font-bold">{texts.slip}</p>
				<p className="font-semibold">{texts.code}</p>
				<p dir="ltr" className="font-mono text-2xl tracking-widest select-all" data-slip="code">
					{made.code}
				</p>
				<p className="hint">{texts.codeHow}</p>
			</div>
			<p className="border-t-2 border-dashed border-edge pt-1 text-sm text-soft">✂ {texts.cut}</p>
			<div className="card grid gap-2">
				<p className="font-bold">{texts.slip}</p>
				<p className="font-semibold">{texts.confirm}</p>
				<p dir="ltr" className="font-mono text-2xl tracking-widest select-all" data-slip="confirm">
					{made.confirm}
				</p>
				<p className="hint">{texts.confirmHow}</p>
			</div>
			<p className="actions print:hidden">
				<button type="button" className="button-quiet" onClick={() => window.print()}>
					{texts.print}
				</button>
				<a className="button" href={back}>
					{texts.back}
				</a>
			</p>
		</div>
	)
}
