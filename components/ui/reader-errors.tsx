import { getTranslations } from 'next-intl/server'
import type { ReaderPage } from '@/lib/forms/reader-form'

type Props = { page: Pick<ReaderPage, 'errors' | 'notice'> | undefined; labels: Record<string, string> }

/** What is to be mended in a public form, with a link to each field. Nothing while all is well. */
export async function ReaderErrors({ page, labels }: Props) {
	if (!page || (page.errors.length === 0 && !page.notice)) return null
	// A wrong code was sent, and is to be mended; the other notices say why something was not taken.
	const isToMend =
		page.errors.length > 0 ||
		['wrongCode', 'noSuchReferral', 'noSuchBooking', 'noSuchRegistration'].includes(page.notice?.key ?? '')
	const [t, notices] = await Promise.all([getTranslations('FormErrors'), getTranslations('ReaderForm')])
	return (
		<div role="alert" className="note warn">
			<h2>{isToMend ? t('title') : notices('notSent')}</h2>
			{page.notice && <p>{notices(page.notice.key, page.notice.values)}</p>}
			{page.errors.length > 0 && (
				<ul>
					{page.errors.map((error) => (
						<li key={error.field}>
							<a href={`#field-${error.field}`}>{labels[error.field] ?? error.field}</a>: {t(error.key, error.values)}
						</li>
					))}
				</ul>
			)}
		</div>
	)
}
