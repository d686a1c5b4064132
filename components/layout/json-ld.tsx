/** Structured data for search engines (schema.org). A data block: no browser runs it. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
	const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c')
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with every "<" escaped, so that no text in it can end the element
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
