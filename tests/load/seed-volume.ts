import { openVolume } from './volume/database'
import { growTo } from './volume/network'

// A network of made-up people to measure on: `npm run seed:volume -- 1000000`. It stays in its folder and can be grown further.
const asked = Number(process.argv[2] ?? 1_000_000)
if (!Number.isSafeInteger(asked) || asked < 1) {
	console.error('How many consultations? A whole number, such as 1000000.')
	process.exit(1)
}
const began = Date.now()
const volume = await openVolume()
try {
	const added = await growTo(volume.superuser, asked, (line) => console.log(`  ${line}`))
	console.log(
		`${added.toLocaleString('en')} consultations added in ${Math.round((Date.now() - began) / 1000)} s; they are in ${volume.folder}.`,
	)
	console.log(`A portal with them: WAYMARK_DATA=${volume.folder} npm start`)
} finally {
	await volume.stop()
}
