/** Something that changed. */
export type FeedEntry = {
	/** Never changes, never means anything else. */
	id: string
	title: string
	url: string
	updated: Date
	summary: string
}

export type Feed = {
	title: string
	/** Address of the feed itself, and of the page it is about. */
	self: string
	page: string
	/** BCP 47 */
	language: string
	entries: FeedEntry[]
	/** When there is no entry yet. */
	updated: Date
}

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
	const newest = feed.entries.map((entry) => entry.updated).sort((a, b) => Number(b) - Number(a))[0]
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
		`<id>${escapeXml(feed.self)}</id>`,
		`<title>${escapeXml(feed.title)}</title>`,
		`<updated>${(newest ?? feed.updated).toISOString()}</updated>`,
		`<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
		`<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
		'<author><name>Waymark</name></author>',
		'<rights>CC BY 4.0</rights>',
		...feed.entries.map((entry) =>
			[
				'<entry>',
				`<id>${escapeXml(entry.id)}</id>`,
				`<title>${escapeXml(entry.title)}</title>`,
				`<updated>${entry.updated.toISOString()}</updated>`,
				`<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
				`<summary>${escapeXml(entry.summary)}</summary>`,
				'</entry>',
			].join(''),
		),
		'</feed>',
	]
	return lines.join('\n')
}

/** Text as it may stand in XML, in elements and attributes; characters that XML 1.0 has no place for are left out. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
