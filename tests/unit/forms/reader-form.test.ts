import { describe, expect, it } from 'vitest'
import { paceOf, recentlySent, rememberSent } from '@/lib/forms/flood-limits'
import { answerWithPage, isFromElsewhere, readReaderForm, takeReaderPage } from '@/lib/forms/reader-form'

const HERE = 'https://portal.example'

function sent(body: BodyInit, headers: Record<string, string> = {}, query = '?locale=fa'): Request {
	return new Request(`${HERE}/api/feedback${query}`, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'portal.example', ...headers },
	})
}

describe('a form of the public site', () => {
	it('is read in the language of its page, or of the browser', async () => {
		const form = await readReaderForm(
			sent('text=%D8%B3%D9%84%D8%A7%D9%85&text=again', { 'x-forwarded-for': '192.0.2.7' }),
		)
		expect(form).toEqual({
			locale: 'fa',
			values: { text: 'سلام' },
			address: '192.0.2.7',
			elsewhere: false,
			tooLarge: false,
		})
		expect((await readReaderForm(sent('', { 'accept-language': 'sq' }, '?locale=xx'))).locale).toBe('sq')
	})

	it('of 4 MB is not read, and one that is no form holds nothing', async () => {
		expect(await readReaderForm(sent('a'.repeat(4 * 1024 * 1024)))).toMatchObject({ tooLarge: true, values: {} })
		expect(await readReaderForm(sent('{"text":"x"}', { 'content-type': 'application/json' }))).toMatchObject({
			tooLarge: false,
			values: {},
		})
		expect((await readReaderForm(sent(new Uint8Array([0x74, 0x3d, 0xff, 0xfe])))).values).toEqual({ t: '\ufffd\ufffd' })
	})

	it.each([
		[{ 'sec-fetch-site': 'same-origin' }, false],
		[{ 'sec-fetch-site': 'none' }, false],
		[{ 'sec-fetch-site': 'cross-site', origin: HERE }, true],
		[{ 'sec-fetch-site': 'same-site' }, true],
		[{ origin: HERE }, false],
		[{ origin: 'null' }, false],
		[{}, false],
		[{ origin: 'https://elsewhere.example' }, true],
		[{ origin: 'not an origin' }, true],
	] as [Record<string, string>, boolean][])('from %j is from elsewhere: %s', (headers, expected) => {
		expect(isFromElsewhere(new Headers({ host: 'portal.example', ...headers }))).toBe(expected)
	})
})

describe('the page that answers a form', () => {
	it('is shown once, and under no name that could be guessed', () => {
		const answer = answerWithPage('/fa/answers', 422, { values: { code: 'typed' }, errors: [] })
		const [status, path = ''] = (answer.headers.get('x-waymark-page') ?? '').split(' ')
		expect(status).toBe('422')
		const reference = /^\/fa\/answers\?shown=([\w-]{24})$/.exec(path)?.[1]
		expect(takeReaderPage('A'.repeat(24))).toBeUndefined()
		expect(takeReaderPage(reference)).toEqual({ values: { code: 'typed' }, errors: [] })
		expect(takeReaderPage(reference)).toBeUndefined()
		expect(takeReaderPage(['a'])).toBeUndefined()
	})
})

describe('limits', () => {
	it('hold back before they refuse, count a whole IPv6 network as one, and others not at all', async () => {
		const paces = []
		for (let host = 1; host <= 31; host++) paces.push(await paceOf('question', `2001:db8:0:7::${host.toString(16)}`))
		expect(paces.slice(0, 6)).toEqual(Array(6).fill('free'))
		expect(paces.slice(6, 30)).toEqual(Array(24).fill('fast'))
		expect(paces[30]).toMatchObject({ wait: expect.any(Number) })
		expect(await paceOf('question', '2001:db8::8:0:0:0:1')).toBe('free')
		expect(await paceOf('question', '2001:0db8:0000:0007:ffff::1')).toMatchObject({ wait: expect.any(Number) })
		expect(await paceOf('question', '::ffff:192.0.2.1')).toBe('free')
	})

	it('remember for a while and no longer', () => {
		rememberSent('there', 60, 'a', 'b')
		expect(recentlySent('a', 'b')).toBe('there')
		expect(recentlySent('ab')).toBeUndefined()
		rememberSent('', 0, 'a', 'b')
		expect(recentlySent('a', 'b')).toBeUndefined()
	})
})
