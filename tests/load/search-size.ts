import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { answerFrom } from '@/lib/search/answer'
import { buildCatalogue, type Catalogue } from '@/lib/search/catalogue'
import type { Piece } from '@/lib/search/finding'
import { listPieces } from '@/lib/search/published'
import { questionsOf } from '@/tests/search/questions'

/** Sections of the library that the search must be able to bear. */
const SECTIONS = 20_000
const LARGEST: Locale[] = ['en', 'ru', 'ar', 'zh']

/**
 * Times of searching a library of twenty thousand sections. Its texts are made from real ones: their sentences shuffled, and in each
 * one word in fifteen replaced by a word of its own, so that the vocabulary grows as that of a real library does.
 */
export async function measureSize(): Promise<void> {
	console.log(`\nSearching ${SECTIONS.toLocaleString('en')} synthetic sections`)
	for (const locale of LOCALES.filter((one) => LARGEST.includes(one))) {
		const real = await listPieces(locale)
		if (!real.some((piece) => piece.kind === 'guide')) {
			console.log(`  ${locale}  has no guides to make them from yet`)
			continue
		}
		const pieces = syntheticPieces(real)
		globalThis.gc?.()
		const before = process.memoryUsage().heapUsed
		const began = performance.now()
		const catalogue = await buildCatalogue(pieces, locale)
		const built = performance.now() - began
		globalThis.gc?.()
		const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20
		const times = timesOf(catalogue, locale)
		const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
		console.log(
			`  ${locale}  p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (goal <= 50); built in ${(built / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB, ${catalogue.index.termCount.toLocaleString('en')} terms`,
		)
	}
}

function timesOf(catalogue: Catalogue, locale: Locale): number[] {
	const questions = questionsOf(locale)
	for (const { q } of questions.slice(0, 10)) answerFrom(q, locale, catalogue, catalogue)
	const times: number[] = []
	for (let round = 0; round < 5; round++) {
		for (const { q } of questions) {
			const began = performance.now()
			answerFrom(q, locale, catalogue, catalogue)
			times.push(performance.now() - began)
		}
	}
	return times.sort((a, b) => a - b)
}

function syntheticPieces(real: Piece[]): Piece[] {
	const sections = real.filter((piece) => piece.kind === 'guide' && piece.anchor !== null)
	const heads = real.filter((piece) => piece.kind === 'guide' && piece.anchor === null)
	const sentences = sections.flatMap((piece) => piece.text.split('\n'))
	const pieces: Piece[] = []
	let seed = 1
	const random = (below: number) => {
		seed = (seed * 48271) % 2147483647
		return seed % below
	}
	for (let guide = 0; pieces.length < SECTIONS; guide++) {
		const head = heads[guide % heads.length] as Piece
		const path = `${head.path}-${guide}`
		pieces.push({ ...head, path })
		for (let section = 1; section <= 8; section++) {
			const like = sections[random(sections.length)] as Piece
			const text = Array.from(
				{ length: like.text.split('\n').length },
				() => sentences[random(sentences.length)] as string,
			)
			const words = text.join('\n').split(' ')
			const varied = words.map((word) => (random(15) === 0 ? `${word}${(random(4000) + 1296).toString(36)}` : word))
			pieces.push({
				...like,
				path,
				place: head.place,
				topic: head.topic,
				anchor: `s${section}`,
				text: varied.join(' '),
			})
		}
	}
	return pieces
}
