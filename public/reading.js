// Reads a guide aloud with the voice of the device, and passes its address on. Buttons that a device cannot serve stay hidden.
(() => {
	const say = window.speechSynthesis
	for (const box of document.querySelectorAll('[data-aloud]')) offerVoice(box)
	for (const button of document.querySelectorAll('[data-share]')) offerSharing(button)

	function offerVoice(box) {
		if (!say || typeof SpeechSynthesisUtterance === 'undefined') return
		const text = document.querySelector('article.guide')
		const language = text.querySelector('h1').lang || document.documentElement.lang
		const voice = () => say.getVoices().find((one) => one.lang.replace('_', '-').toLowerCase().startsWith(language.slice(0, 2).toLowerCase()))
		const look = () => {
			box.hidden = !voice()
		}
		look()
		say.addEventListener?.('voiceschanged', look)
		const [play, stop] = [box.querySelector('[data-do="play"]'), box.querySelector('[data-do="stop"]')]
		const show = (speaking) => {
			play.hidden = speaking
			stop.hidden = !speaking
		}
		play.addEventListener('click', () => {
			say.cancel()
			const pieces = piecesOf(text)
			for (const [index, piece] of pieces.entries()) {
				const words = new SpeechSynthesisUtterance(piece)
				words.lang = language
				words.voice = voice() ?? null
				words.rate = 0.95
				if (index === pieces.length - 1) words.onend = () => show(false)
				say.speak(words)
			}
			show(true)
			;(stop.hidden ? play : stop).focus()
		})
		stop.addEventListener('click', () => {
			say.cancel()
			show(false)
			play.focus()
		})
		addEventListener('pagehide', () => say.cancel())
	}

	/** What is read: title, summary and text, paragraph by paragraph; phone numbers digit by digit. */
	function piecesOf(article) {
		const blocks = article.querySelectorAll('h1, .lead, .prose :is(h2, h3, p, li, td, th)')
		return [...blocks].flatMap((block) => {
			const copy = block.cloneNode(true)
			for (const inner of copy.querySelectorAll('ul, ol')) inner.remove()
			for (const phone of copy.querySelectorAll('.tel')) phone.textContent = digitsOf(phone.textContent)
			const text = copy.textContent.replace(/\s+/g, ' ').trim()
			return text === '' ? [] : [text]
		})
	}

	/** "+43 1 23" as "+ 4 3, 1, 2 3": a voice then says digits, not a number of millions. */
	function digitsOf(phone) {
		return phone
			.trim()
			.split(/\s+/)
			.map((group) => [...group].join(' '))
			.join(', ')
	}

	function offerSharing(button) {
		if (!navigator.share) return
		button.hidden = false
		button.addEventListener('click', () => {
			const title = document.querySelector('h1')?.textContent ?? document.title
			// Whoever closes the sheet without sharing has done nothing wrong.
			navigator.share({ title, url: button.dataset.share }).catch(() => {})
		})
	}
})()
