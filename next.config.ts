import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
	distDir: process.env.WAYMARK_DIST_DIR ?? '.next',
	poweredByHeader: false,
	// The server in server/ compresses: finished documents once, everything else as it passes.
	compress: false,
	reactStrictMode: true,
	// Metadata stands in the head of every document, never in a later chunk: documents are finished whole.
	htmlLimitedBots: /.*/,
	images: { unoptimized: true },
	serverExternalPackages: ['@node-rs/argon2', 'pg'],
	typescript: { ignoreBuildErrors: true }, // `npm run check` does it, once
	// Four million characters of any script: what is too long is said at its field, and comes back as it was typed.
	experimental: { serverActions: { bodySizeLimit: '20mb' } },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
