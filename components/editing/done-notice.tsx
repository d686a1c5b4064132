import { useTranslations } from 'next-intl'

const DONE = ['saved', 'published', 'discarded', 'restored'] as const

/** What was just done, told once after the form; from the page's address, so only known words are said. */
export function DoneNotice({ done }: { done: unknown }) {
	const t = useTranslations('Editing')
	const known = DONE.find((one) => one === done)
	if (!known) return null
	return (
		<p role="status" className="notice-good">
			{t(`done.${known}`)}
		</p>
	)
}
