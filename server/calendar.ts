/** The day in UTC as an ISO date, worked out once a second at most. */
export function createCalendar(): () => string {
	let day = ''
	let until = 0
	return () => {
		const now = Date.now()
		if (now >= until) {
			day = new Date(now).toISOString().slice(0, 10)
			until = now - (now % 1000) + 1000
		}
		return day
	}
}
