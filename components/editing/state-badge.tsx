import { useTranslations } from 'next-intl'
import type { TextState } from '@/lib/translations/translation'

const LOOK: Record<TextState, string> = {
	missing: 'badge',
	published: 'badge badge-good',
	outdated: 'badge badge-warn',
}

/** The state of a text in a word. */
export function StateBadge({ state }: { state: TextState }) {
	const t = useTranslations('Editing')
	return <span className={LOOK[state]}>{t(`state.${state}`)}</span>
}
