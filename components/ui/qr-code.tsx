import { renderSVG } from 'uqr'

/** An address as a QR code that is read off the screen or off paper; always dark on white, whatever the theme. */
export function QrCode({ address, label }: { address: string; label: string }) {
	const svg = renderSVG(address, { ecc: 'M', border: 2 })
	return (
		// biome-ignore lint/performance/noImgElement: it is drawn here and now, there is nothing to optimise
		<img
			className="size-44 bg-white"
			width={176}
			height={176}
			alt={label}
			src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
		/>
	)
}
