import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What an independent reader of PDFs finds in a document. */
export type ReadPdf = {
	pages: string[]
	outline: string[]
	links: string[]
	language: string | null
	title: string | null
	tagged: boolean
}

/** Reads a PDF: its text page by page in reading order, its outline, links, language and whether it is tagged. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
	const pages: string[] = []
	const links: string[] = []
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number)
		const { items } = await page.getTextContent()
		pages.push(plainText(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')))
		for (const note of await page.getAnnotations()) if (note.url) links.push(note.url)
	}
	const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } }
	const outline = ((await document.getOutline()) ?? []).flatMap((entry) => [entry, ...entry.items])
	const result = {
		pages,
		links,
		outline: outline.map((entry) => plainText(entry.title)),
		language: info.Language ?? null,
		title: info.Title ?? null,
		tagged: (await document.getMarkInfo())?.Marked === true,
	}
	await document.destroy()
	return result
}

/** Text as it can be compared: presentation forms of Arabic as letters, marks of direction left out, one space. */
export function plainText(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\u0640]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
}
