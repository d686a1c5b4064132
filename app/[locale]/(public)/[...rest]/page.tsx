import { notFound } from 'next/navigation'

/** Any address below a locale that no page has. */
export default function UnknownPage() {
	notFound()
}
