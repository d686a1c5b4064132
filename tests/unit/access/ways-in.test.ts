import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../support/imports'
import { ACTIONS, PAGES, ROUTES } from '../../support/permissions'

const APP = path.join(ROOT, 'app')
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'))

/** `[locale]/(staff)/staff/page.tsx` -> `/[locale]/staff` */
function addressOf(file: string): string {
	const address = path.posix.dirname(`/${file}`).replace(/\/\([^)]+\)/g, '')
	return address === '' ? '/' : address
}

describe('the permission matrix', () => {
	it('names every page, and no page that is gone', () => {
		const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map(addressOf)
		expect(Object.keys(PAGES).sort()).toEqual(pages.sort())
	})

	it('names every route handler with its methods', () => {
		const routes = files.filter((file) => /(^|\/)route\.ts$/.test(file))
		expect(Object.keys(ROUTES).sort()).toEqual(routes.map(addressOf).sort())
		for (const file of routes) {
			const methods =
				readFileSync(path.join(APP, file), 'utf8').match(/\b(GET|POST|PUT|PATCH|DELETE)\b(?=\s*[(,}=])/g) ?? []
			expect([...new Set(methods)].sort(), file).toEqual(Object.keys(ROUTES[addressOf(file)] ?? {}).sort())
		}
	})

	it('names every server action', () => {
		const actions = files
			.filter((file) => /\.tsx?$/.test(file))
			.flatMap((file) => {
				const text = readFileSync(path.join(APP, file), 'utf8')
				if (!/^\s*['"]use server['"]/m.test(text)) return []
				expect(file, 'actions live in files called actions.ts').toMatch(/actions\.ts$/)
				const names = [...text.matchAll(/export (?:async function|const|function) (\w+)/g)].map((match) => match[1])
				return names.map((name) => `${file.replace(/^\[locale\]\/\([a-z]+\)\//, '')}#${name}`)
			})
		expect(Object.keys(ACTIONS).sort()).toEqual(actions.sort())
	})
})
