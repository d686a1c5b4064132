import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

/** What one can do with a page besides reading it: hear it, read it in two languages, pass it on. */
export async function ReadingTools({
	locale,
	origin,
	path,
	title,
}: {
	locale: Locale
	origin: string
	/** What follows `/guides/`: `austria/work` */
	path: string
	title: string
}) {
	const t = await getTranslations('ReadingTools')
	const address = `${origin}/${locale}/guides/${path}`
	const words = encodeURIComponent(`${title} ${address}`)
	const link = encodeURIComponent(address)
	return (
		<div className="tools">
			<span data-aloud="" hidden>
				<button type="button" data-do="play">
					{t('listen')}
				</button>
				<button type="button" data-do="stop" hidden>
					{t('stop')}
				</button>
			</span>
			<a href={`/${locale}/beside/${locale}/${path}`} rel="nofollow">
				{t('beside')}
			</a>
			<details>
				<summary>{t('share')}</summary>
				<button type="button" data-share={address} hidden>
					{t('device')}
				</button>
				<p dir="ltr" translate="no">
					{address}
				</p>
				{/* biome-ignore lint/performance/noImgElement: a page without the framework's script has nothing that would load another kind of picture */}
				<img src={`/api/qr/${locale}/guides/${path}`} alt={t('code')} width="164" height="164" loading="lazy" />
				<ul className="plain">
					<li>
						<a href={`https://wa.me/?text=${words}`} rel="noreferrer">
							WhatsApp
						</a>
					</li>
					<li>
						<a href={`https://t.me/share/url?url=${link}`} rel="noreferrer">
							Telegram
						</a>
					</li>
					<li>
						<a href={`viber://forward?text=${words}`}>Viber</a>
					</li>
					<li>
						<a href={`sms:?body=${words}`}>SMS</a>
					</li>
					<li>
						<a href={`mailto:?body=${words}`}>{t('mail')}</a>
					</li>
				</ul>
			</details>
			<script src="/reading.js" defer data-keep="" />
		</div>
	)
}
