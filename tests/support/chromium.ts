import { existsSync } from 'node:fs'

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The system's Chromium, or nothing: then Playwright uses its own. */
export function systemChromium(): string | undefined {
	return process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
}

export const LAUNCH = {
	executablePath: systemChromium(),
	args: [
		'--no-sandbox',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		'--disable-quic',
	],
}
