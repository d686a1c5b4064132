import { build, generateClient } from '../server/build'

// Everything a start would otherwise make first, so that the container can run on a file system it may not write to.
await generateClient()
await build(process.env.WAYMARK_DIST_DIR ?? '.next')
