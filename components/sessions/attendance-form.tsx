import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import type { SessionFile } from '@/lib/sessions/session'
import { NameTick } from './name-tick'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; session: SessionFile }

/** The list, with a tick for everybody who came, and heads of those without a name. */
export async function AttendanceForm({ action, session }: Props) {
	const t = await getTranslations('SessionPage')
	const { participants, counts } = session
	return (
		<Form
			action={action}
			labels={{ female: t('female'), male: t('male'), other: t('other') }}
			hidden={{ session: session.id }}
			version={session.version}
			className="grid gap-4"
		>
			{participants.length === 0 ? (
				<p className="text-soft">{t('nobody')}</p>
			) : (
				<fieldset className="grid gap-1">
					<legend className="font-semibold">{t('cameNames')}</legend>
					{participants.map((one) => (
						<NameTick key={one.id} value={one.id} initial={one.attended === true}>
							<bdi>{one.name || t('noName')}</bdi>
							{one.client && <span className="text-soft"> · {one.client.code}</span>}
							{one.phone && (
								<span className="text-soft">
									{' · '}
									<bdi dir="ltr">{one.phone}</bdi>
								</span>
							)}
							{one.waiting > 0 && <span className="badge">{t('waits', { number: one.waiting })}</span>}
						</NameTick>
					))}
				</fieldset>
			)}
			<fieldset className="grid gap-2">
				<legend className="font-semibold">{t('heads')}</legend>
				<div className="grid max-w-lg gap-4 sm:grid-cols-3">
					{(['female', 'male', 'other'] as const).map((sex) => (
						<Field key={sex} name={sex} type="number" min={0} label={t(sex)} initial={String(counts[sex])} optional />
					))}
				</div>
			</fieldset>
			<div className="actions">
				<Submit>{t('saveAttendance')}</Submit>
			</div>
		</Form>
	)
}
