import { createServer } from 'node:http'

// The yardstick: nothing but node:http and the bytes of one answer, which come in as JSON on standard input.
let input = ''
for await (const chunk of process.stdin) input += chunk
const { headers, body } = JSON.parse(input) as { headers: string[]; body: string }
const bytes = Buffer.from(body, 'base64')

const server = createServer((_, res) => {
	res.writeHead(200, headers)
	res.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
	const address = server.address()
	if (address !== null && typeof address === 'object') console.log(address.port)
})
