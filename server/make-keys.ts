import { makeKeys } from './keys'

const file = process.argv[2]
if (!file) {
	console.error('usage: npm run keys -- FILE')
	process.exitCode = 2
} else {
	console.log(
		(await makeKeys(file))
			? `Keys are in ${file}. Keep a copy in a safe place, apart from the database.`
			: `${file} exists and was left as it is.`,
	)
}
