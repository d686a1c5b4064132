// Says on the page of centres which are open now. The page is kept for a day, so only the reader's own clock knows.
(() => {
	for (const box of document.querySelectorAll('[data-opening]')) {
		const { zone, week, exceptions } = JSON.parse(box.dataset.opening)
		const parts = new Intl.DateTimeFormat('en-CA', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
		}).formatToParts(new Date())
		const of = (type) => parts.find((part) => part.type === type).value
		const [date, clock] = [`${of('year')}-${of('month')}-${of('day')}`, `${of('hour')}:${of('minute')}`]
		const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
		const hours = exceptions.find((one) => one.date === date)?.hours ?? week.filter(({ days }) => days.includes(weekday))
		const open = hours.some(({ opens, closes }) => opens <= clock && clock < closes)
		for (const words of box.querySelectorAll('[data-is]')) words.hidden = words.dataset.is !== (open ? 'open' : 'closed')
		box.hidden = false
	}
})()
