import { staffPage } from './staff-page'

export default async function TodayPage({ params }: { params: Promise<{ locale: string }> }) {
	const { locale } = await params
	return staffPage(locale, '/staff', null, async (actor) => <h1>{actor.name}</h1>)
}
