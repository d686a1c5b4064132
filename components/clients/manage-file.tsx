import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ClientFile, DestinationCode } from '@/lib/clients/client'
import type { Closure } from '@/lib/clients/closures/closure'
import type { Day } from '@/lib/clients/day'
import type { Merging } from '@/lib/clients/merging/merging'
import type { Transfer } from '@/lib/clients/transfers/transfer'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { AssignForm } from './assign-form'
import { ClosureForm } from './closure-form'
import { MergeForm } from './merge-form'
import { RightsForms } from './rights-forms'
import { TransferForm } from './transfer-form'
import { TransferList } from './transfer-list'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	client: ClientFile
	colleagues: { id: string; name: string }[]
	closures: Closure[]
	centres: { id: string; name: string; country: string }[]
	transfers: Transfer[]
	merging: Merging
	destinations: DestinationCode[]
	today: Day
	mayErase: boolean
	locale: Locale
	actions: Record<
		'assign' | 'close' | 'reopen' | 'offer' | 'accept' | 'decline' | 'withdraw' | 'merge' | 'unmerge' | 'erase',
		Action
	>
}

/** Everything that is done with a file as a whole: who looks after it, its end, another centre, a second file, the person's rights. */
export async function ManageFile({ client, actions, locale, today, ...of }: Props) {
	const t = await getTranslations('ManagePage')
	const shared = { client: client.id, locale, idempotencyKey: randomUUID() }
	const waiting = of.transfers.some((one) => one.outcome === null)
	return (
		<>
			<section className="card grid gap-3">
				<h2>{t('assign')}</h2>
				<AssignForm action={actions.assign} client={client.id} colleagues={of.colleagues} current={client.counsellor} />
			</section>
			<section className="card grid gap-3">
				<h2>{t('close')}</h2>
				<ClosureForm close={actions.close} reopen={actions.reopen} closures={of.closures} today={today} {...shared} />
			</section>
			<section className="card grid gap-3">
				<h2>{t('transfer')}</h2>
				{!waiting && <TransferForm action={actions.offer} centres={of.centres} {...shared} />}
				{of.transfers.length > 0 && (
					<TransferList transfers={of.transfers} locale={locale} destinations={of.destinations} actions={actions} />
				)}
			</section>
			<section className="card grid gap-3">
				<h2>{t('merge')}</h2>
				<MergeForm merge={actions.merge} unmerge={actions.unmerge} client={client.id} merging={of.merging} />
			</section>
			<section className="card grid gap-3">
				<h2>{t('rights')}</h2>
				<RightsForms erase={actions.erase} client={client} locale={locale} mayErase={of.mayErase} />
			</section>
		</>
	)
}
