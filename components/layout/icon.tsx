const SHAPES = {
	arrow: 'M5 12h14m-6-6 6 6-6 6',
	close: 'M6 6l12 12M18 6 6 18',
	globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-9 9h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18Z',
	phone: 'M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c0 2-1 3-3 3A17 17 0 0 1 3 6c0-2 1-3 3-3Z',
	pin: 'M12 21s7-6.5 7-11.5a7 7 0 1 0-14 0C5 14.500 12 21 12 21Zm0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
	shield: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6Zm-3.500 9 2.500 2.500 4.500-5',
	hands: 'M4 13l5 5a3 3 0 0 0 4 0l7-7M4 13V6l4-2 4 3 4-3 4 2v5M12 7l-3 4 3 2 3-3',
}

/** A small picture beside a word; it says nothing a screen reader would miss. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true" className={name === 'arrow' ? 'icon turn' : 'icon'}>
			<path d={SHAPES[name]} />
		</svg>
	)
}
