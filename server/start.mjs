// The first thing that runs in a bare clone: only what Node itself brings. It installs the packages when they are missing,
// then hands over to TypeScript: the portal, or the script that is named.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, installPackages } from './install.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
checkNode()
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
// Prisma's commands would download an engine that nothing here uses.
if (process.platform !== 'win32') process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true'
installPackages(root)

const { register } = await import('tsx/esm/api')
register()
const script = process.argv[2]?.endsWith('.ts') ? process.argv.splice(2, 1)[0] : 'server/main.ts'
await import(new URL(`../${script}`, import.meta.url).href)
