// Saves a country in a language on this device, and ticks of a checklist, when the reader asks for it. Nothing is sent
// anywhere, and nothing is kept before the reader says so. Every page works without it.
(() => {
	const PACK = 'waymark-pack:'
	const STATE = '/offline-state'

	for (const box of document.querySelectorAll('[data-pack]')) keepPack(box)
	for (const list of document.querySelectorAll('[data-saved-packs]')) listSaved(list)
	for (const box of document.querySelectorAll('[data-checklist]')) keepTicks(box)

	/** The box of a pack: what it says is in its `data-say` children, of which one is shown. */
	async function keepPack(box) {
		if (!('serviceWorker' in navigator && 'caches' in window)) return
		const address = box.dataset.pack
		const key = address.replace('/api/offline/', '')
		const parts = (name) => box.querySelectorAll(`[data-do="${name}"]`)
		const say = (name, values = {}) => {
			for (const one of box.querySelectorAll('[data-say]')) {
				one.hidden = one.dataset.say !== name
				for (const slot of one.querySelectorAll('[data-value]')) slot.textContent = values[slot.dataset.value] ?? ''
			}
			for (const [action, states] of [
				['save', ['none', 'cut', 'newer', 'failed']],
				['delete', ['saved', 'cut', 'newer']],
			])
				for (const button of parts(action)) button.hidden = !states.includes(name)
		}
		const day = (iso) =>
			new Intl.DateTimeFormat(box.dataset.format, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
		box.hidden = false

		async function look() {
			const state = await stateOf(key)
			if (!state) return say('none', await sizeOf(address))
			if (!state.complete) {
				say('cut', { done: state.done, all: state.all })
				return save()
			}
			say('saved', { date: day(state.date) })
			const newest = await manifestOf(address)
			if (newest && newest.version !== state.version) say('newer', { date: day(state.date), newer: day(newest.date) })
		}

		async function save() {
			const manifest = await manifestOf(address)
			if (!manifest) return say((await stateOf(key)) ? 'cut' : 'failed', (await stateOf(key)) ?? {})
			await navigator.serviceWorker.register('/offline-worker.js')
			const name = `${PACK}${key}:${manifest.version}`
			const cache = await caches.open(name)
			const { version, date, pages } = manifest
			let done = 0
			const note = (complete) => writeState(cache, { version, date, complete, done, all: pages.length, home: manifest.home, title: manifest.title })
			for (const page of pages) {
				say('saving', { done, all: pages.length })
				// What an earlier try has saved is not fetched again.
				if (!(await cache.match(page))) {
					try {
						const answer = await fetch(page, { cache: 'no-cache', credentials: 'omit' })
						if (!answer.ok) throw new Error(String(answer.status))
						await cache.put(page, answer)
					} catch {
						await note(false)
						say('cut', { done, all: pages.length })
						addEventListener('online', save, { once: true })
						return
					}
				}
				done++
				if (done % 4 === 0) await note(false)
			}
			await note(true)
			for (const other of await caches.keys()) if (other.startsWith(`${PACK}${key}:`) && other !== name) await caches.delete(other)
			say('saved', { date: day(date) })
		}

		async function forget() {
			for (const name of await caches.keys()) if (name.startsWith(`${PACK}${key}:`)) await caches.delete(name)
			if ((await caches.keys()).every((name) => !name.startsWith(PACK)))
				for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
			say('none', await sizeOf(address))
		}

		for (const button of parts('save')) button.addEventListener('click', save)
		for (const button of parts('delete')) button.addEventListener('click', forget)
		await look()
	}

	async function manifestOf(address) {
		try {
			const answer = await fetch(address, { credentials: 'omit' })
			return answer.ok ? await answer.json() : null
		} catch {
			return null
		}
	}

	async function sizeOf(address) {
		const manifest = await manifestOf(address)
		return { size: manifest ? String(manifest.kilobytes) : '' }
	}

	async function stateOf(key) {
		const names = (await caches.keys()).filter((one) => one.startsWith(`${PACK}${key}:`))
		for (const name of names.reverse()) {
			const found = await (await caches.open(name)).match(STATE)
			if (found) return found.json()
		}
		return null
	}

	function writeState(cache, state) {
		return cache.put(STATE, new Response(JSON.stringify(state), { headers: { 'content-type': 'application/json' } }))
	}

	/** The packs on this device, as links, on the page that is shown without a network. */
	async function listSaved(list) {
		if (!('caches' in window)) return
		const seen = new Set()
		for (const name of (await caches.keys()).filter((one) => one.startsWith(PACK)).reverse()) {
			const key = name.slice(PACK.length, name.lastIndexOf(':'))
			const state = seen.has(key) ? null : await (await (await caches.open(name)).match(STATE))?.json()
			if (!state) continue
			seen.add(key)
			const link = Object.assign(document.createElement('a'), { href: state.home, textContent: state.title })
			const item = document.createElement('li')
			item.append(link)
			list.append(item)
		}
		list.hidden = seen.size === 0
		for (const empty of document.querySelectorAll('[data-no-packs]')) empty.hidden = seen.size > 0
	}

	/** Ticks and own entries of a checklist, in this browser only, and only while the reader wants them kept. */
	function keepTicks(box) {
		const place = `waymark-checklist:${box.dataset.checklist}`
		const keep = box.querySelector('[data-do="keep"]')
		const own = box.querySelector('[data-own]')
		const ticks = () => [...document.querySelectorAll('input[data-item]')]
		const read = () => {
			try {
				return JSON.parse(localStorage.getItem(place))
			} catch {
				return null
			}
		}
		const store = () => {
			if (!keep.checked) return
			const ticked = ticks().flatMap((one) => (one.checked ? [one.dataset.item] : []))
			const items = [...own.querySelectorAll('li span')].map((one) => one.textContent)
			localStorage.setItem(place, JSON.stringify({ ticked, own: items }))
		}
		const add = (text) => {
			const item = own.querySelector('template').content.firstElementChild.cloneNode(true)
			item.querySelector('span').textContent = text
			item.querySelector('input').dataset.item = `own:${text}`
			own.querySelector('ul').append(item)
		}
		box.hidden = false
		const kept = read()
		if (kept) {
			keep.checked = true
			for (const text of kept.own ?? []) add(text)
			for (const one of ticks()) one.checked = kept.ticked.includes(one.dataset.item)
		}
		document.addEventListener('change', (event) => {
			if (event.target.matches('input[data-item]')) store()
		})
		keep.addEventListener('change', () => (keep.checked ? store() : localStorage.removeItem(place)))
		box.querySelector('[data-do="print"]').addEventListener('click', () => print())
		const text = own.querySelector('input[type="text"]')
		const take = () => {
			if (text.value.trim() === '') return
			add(text.value.trim().slice(0, 200))
			text.value = ''
			store()
		}
		own.querySelector('[data-do="add"]').addEventListener('click', take)
		text.addEventListener('keydown', (event) => event.key === 'Enter' && take())
	}
})()
