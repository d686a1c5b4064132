import { getTranslations } from 'next-intl/server'
import { QUESTION_VIEWS, type QuestionFilter } from '@/lib/questions/schema'

const LOOK =
	'inline-flex min-h-11 items-center rounded-md border border-line px-3 hover:bg-tint aria-[current=true]:border-accent aria-[current=true]:bg-tint aria-[current=true]:font-semibold'

type Props = Pick<QuestionFilter, 'show' | 'mine'> & {
	/** How many look like spam. */
	held: number
}

/** The views of the list, each under its own address. */
export async function QuestionViews({ show, mine, held }: Props) {
	const t = await getTranslations('QuestionList')
	const suffix = mine ? '&mine=1' : ''
	return (
		<nav aria-label={t('show')} className="flex flex-wrap gap-2">
			{QUESTION_VIEWS.map((view) => (
				<a
					key={view}
					className={LOOK}
					href={`?show=${view}${suffix}`}
					aria-current={view === show ? 'true' : undefined}
				>
					{view === 'held' ? t('heldCount', { count: held }) : t(view)}
				</a>
			))}
			<a
				className={`${LOOK} ms-auto`}
				href={mine ? `?show=${show}` : `?show=${show}&mine=1`}
				aria-current={mine ? 'true' : undefined}
			>
				{mine && <span aria-hidden="true">✓&nbsp;</span>}
				{t('mine')}
			</a>
		</nav>
	)
}
