import type { Locale } from '@/lib/i18n/locales'

/** Letter heights differ from script to script; points, and lines apart in em. */
export const SIZES = { ltr: 10.5, rtl: 12.5 }
export const LEADING = { ltr: 0.72, rtl: 0.82 }

/** In which order fonts are asked for a character. */
const LATIN = ['Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Hans']
const ARABIC = ['Noto Naskh Arabic', 'Noto Sans', 'Noto Sans Hans']
// Chinese punctuation is wider than ours; letters and digits are taken from the Latin font.
const CHINESE = [{ name: 'Noto Sans', covers: 'latin-in-cjk' }, 'Noto Sans Hans', 'Noto Sans', 'Noto Naskh Arabic']

/** The fonts of a language, by direction. */
export function facesOf(locale: Locale) {
	return { ltr: locale === 'zh' ? CHINESE : LATIN, rtl: ARABIC }
}
