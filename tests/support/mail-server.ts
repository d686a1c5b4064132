import { SMTPServer } from 'smtp-server'

/** A mail server of a test's own. */
export type MailServer = {
	url: string
	/** What arrived: whom it was for and the whole message. */
	received: { to: string[]; message: string }[]
	/** With which answer the next messages are refused; none: they are taken. */
	refuseWith: number | undefined
	stop(): Promise<void>
}

/** Starts a mail server on the loopback address, without encryption. */
export async function startMailServer(): Promise<MailServer> {
	const mail: MailServer = { url: '', received: [], refuseWith: undefined, stop: async () => {} }
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo(address, _session, done) {
			if (!mail.refuseWith) return done()
			done(Object.assign(new Error(`no ${address.address} here`), { responseCode: mail.refuseWith }))
		},
		onData(stream, session, done) {
			const parts: Buffer[] = []
			stream.on('data', (part: Buffer) => parts.push(part))
			stream.on('end', () => {
				const to = session.envelope.rcptTo.map((one) => one.address)
				mail.received.push({ to, message: Buffer.concat(parts).toString('utf8') })
				done()
			})
		},
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.server.address()
	if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
	mail.url = `smtp://127.0.0.1:${address.port}`
	mail.stop = () => new Promise((resolve) => server.close(() => resolve()))
	return mail
}
