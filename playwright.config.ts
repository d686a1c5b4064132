import { defineConfig } from '@playwright/test'
import { LAUNCH } from './tests/support/chromium'

const { WAYMARK_TEST_PORT: port = '4199', WAYMARK_TEST_DATA: data = '/tmp/waymark-e2e' } = process.env

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: false,
	workers: 2,
	// A test that only passes the second time hides a fault.
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: process.env.WAYMARK_TEST_REPORT
		? [['line'], ['json', { outputFile: process.env.WAYMARK_TEST_REPORT }]]
		: [['line']],
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: LAUNCH,
		timezoneId: 'Asia/Kathmandu',
		locale: 'en-GB',
		trace: 'retain-on-failure',
	},
	webServer: {
		command: 'node server/start.mjs',
		url: `http://localhost:${port}/api/ready`,
		env: { PORT: port, WAYMARK_DATA: data, DATABASE_URL: '' },
		timeout: 300_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
		stdout: 'ignore',
		stderr: 'pipe',
	},
})
