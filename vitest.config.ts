import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
	resolve: {
		alias: {
			'@': path.resolve(import.meta.dirname),
			'server-only': path.resolve(import.meta.dirname, 'tests/support/empty.ts'),
		},
	},
	test: {
		env: { TZ: 'Asia/Kathmandu' },
		setupFiles: ['tests/support/no-silent-errors.ts'],
		// A machine that does other things at the same time must not fail a test.
		testTimeout: 120_000,
		hookTimeout: 180_000,
		projects: [
			{ extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: ['tests/support/cluster.ts'],
				},
			},
		],
	},
})
