// Lets pages that a reader has saved open without a network. It keeps nothing by itself: what is kept is what the page
// public/keeping.js was told to keep, in a cache per country, language and version.
const PACK = 'waymark-pack:'
/** Longest a reader waits for the network before a saved page is shown instead, in milliseconds. */
const PATIENCE = 5000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
	const { request } = event
	const url = new URL(request.url)
	if (request.method !== 'GET' || url.origin !== location.origin) return
	if (request.mode === 'navigate') event.respondWith(page(request, url))
	else if (/^\/[a-z-]+\.(js|svg)$/.test(url.pathname)) event.respondWith(file(request))
})

async function page(request, url) {
	const saved = await find(url.pathname)
	const fromNetwork = fetch(request)
	if (!saved) {
		// Without a network, what has been saved is a way on.
		return fromNetwork.catch(async () => (await find(`/${url.pathname.split('/')[1]}/offline`)) ?? Response.error())
	}
	let timer
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve(saved.clone()), PATIENCE)
	})
	const answer = await Promise.race([fromNetwork.catch(() => saved.clone()), late])
	clearTimeout(timer)
	return answer.status >= 500 ? saved : answer
}

async function file(request) {
	try {
		return await fetch(request)
	} catch {
		return (await find(new URL(request.url).pathname)) ?? Response.error()
	}
}

/** The newest saved answer for a path; a pack that was cut in the middle of saving serves what it has. */
async function find(path) {
	for (const name of (await caches.keys()).filter((one) => one.startsWith(PACK)).reverse()) {
		const found = await (await caches.open(name)).match(path, { ignoreSearch: true })
		if (found) return found
	}
	return undefined
}
