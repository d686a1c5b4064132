// The one script of the public site; every page works without it. It makes the way out leave no trace in this tab's
// history: by the link, or by pressing Esc three times within two seconds.
(() => {
	const exit = document.getElementById('exit')
	if (!exit) return
	const leave = () => {
		document.title = '\u200b'
		document.documentElement.hidden = true
		history.replaceState(null, '', '/')
		location.replace(exit.href)
	}
	exit.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return
		event.preventDefault()
		leave()
	})
	let presses = []
	addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return
		presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 2000)
		if (presses.length >= 3) leave()
	})
	// A menu of languages closes like every other menu.
	for (const menu of document.querySelectorAll('details.languages')) {
		addEventListener('click', (event) => {
			if (!menu.contains(event.target)) menu.open = false
		})
		menu.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || !menu.open) return
			menu.open = false
			menu.querySelector('summary').focus()
		})
	}
})()

// On request the title of the tab says nothing about what is read, until the tab is closed.
;(() => {
	for (const button of document.querySelectorAll('[data-quiet]')) {
		const hush = () => {
			document.title = button.dataset.quiet
			button.setAttribute('aria-pressed', 'true')
		}
		button.hidden = false
		if (sessionStorage.getItem('quiet')) hush()
		button.addEventListener('click', () => {
			if (sessionStorage.getItem('quiet')) {
				sessionStorage.removeItem('quiet')
				location.reload()
			} else {
				sessionStorage.setItem('quiet', '1')
				hush()
			}
		})
	}
})()
