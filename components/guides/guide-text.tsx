/** Rendered guide text. @param html from `renderGuideText` only, which sanitises it */
export function GuideText({ html }: { html: string }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: renderGuideText lets through a short list of elements and links only
	return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
