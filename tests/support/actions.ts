import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }> }

/** A server action of the build: its id, `staff/clients/new/actions.ts#registerClientAction`, and a page that has it. */
export type BuiltAction = { id: string; name: string; page: string }

/** Every server action of the build under test. */
export function builtActions(): BuiltAction[] {
	const file = path.join(process.env.WAYMARK_DIST_DIR ?? '.next', 'server', 'server-reference-manifest.json')
	const manifest = JSON.parse(readFileSync(path.join(process.cwd(), file), 'utf8')) as Manifest
	return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => ({
		id,
		name: `${filename.replace(/^app\/\[locale\]\/\([a-z]+\)\//, '')}#${exportedName}`,
		page: `/${(Object.keys(workers)[0] ?? '')
			.replace(/^app\//, '')
			.replace(/\/page$/, '')
			.replace(/\([a-z]+\)\//g, '')}`,
	}))
}

const BOUNDARY = 'waymark-test'

/** Sends a form to a server action as the browser would, in the framework's own form. Values that are lists stand several times. */
export function postAction(
	request: APIRequestContext,
	at: { id: string; page: string },
	fields: Record<string, string | string[]>,
	headers: Record<string, string>,
): Promise<APIResponse> {
	const parts = [
		...Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [`_1_${name}`, one] as const)),
		['0', '[{"status":"new","errors":[],"values":{},"attempt":0},"$K1"]'] as const,
	]
	const data = `${parts
		.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
		.join('')}--${BOUNDARY}--\r\n`
	return request.post(at.page, {
		data,
		maxRedirects: 0,
		headers: {
			...headers,
			'next-action': at.id,
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			accept: 'text/x-component',
		},
	})
}
