/*
 * The printing press: a process of its own that turns data into PDF. A page that takes for ever can be stopped with it, a
 * crash of the engine takes nothing else along, and the fonts leave memory when nobody prints. It gets no environment
 * and knows no secret. Started by press.ts; one job at a time, `{ pack, layout }` in, `{ pdf }` or `{ error }` out.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** The fonts, in the fewest weights that do: all scripts of the interface, regular and bold. */
const FONTS = {
	'@embedpdf/fonts-latin': ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf', 'NotoSans-Italic.ttf'],
	'@embedpdf/fonts-arabic': ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
	'@embedpdf/fonts-sc': ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'],
}

let compiler

/** The engine with its fonts, loaded at the first job. Its binary does not exist for every machine. */
function openCompiler() {
	if (compiler) return compiler
	const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')
	const fontBlobs = Object.entries(FONTS).flatMap(([name, files]) => {
		const folder = path.join(path.dirname(require.resolve(name)), '..', 'fonts')
		return files.map((file) => readFileSync(path.join(folder, file)))
	})
	compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] })
	return compiler
}

function print(pack, layout) {
	const engine = openCompiler()
	const result = engine.compile({
		mainFilePath: path.join(import.meta.dirname, layout === 'paper' ? 'paper.typ' : 'pack.typ'),
		inputs: { pack },
	})
	const failure = result.takeError()
	if (failure) {
		// What is wrong, never the text it is wrong in.
		const [first] = engine.fetchDiagnostics(failure)
		throw new Error(String(first?.message ?? 'the layout failed').slice(0, 200))
	}
	const pdf = engine.pdf(result.result, { pdfStandard: 'ua-1' })
	engine.evictCache(1)
	return pdf
}

process.on('message', ({ pack, layout }) => {
	let engine
	try {
		engine = openCompiler()
	} catch (error) {
		process.send({ error: 'no-engine', detail: error?.code ?? error?.name ?? 'unknown' })
		return
	}
	try {
		if (engine) process.send({ pdf: print(pack, layout) })
	} catch (error) {
		process.send({ error: 'failed', detail: error instanceof Error ? error.message : 'unknown' })
	}
})
process.on('disconnect', () => process.exit(0))
