import { getTranslations } from 'next-intl/server'

export default async function DeadLinkPage() {
	const t = await getTranslations('ReceivedPage')
	return (
		<>
			<h1>{t('deadTitle')}</h1>
			<p>{t('dead')}</p>
		</>
	)
}
