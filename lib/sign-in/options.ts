import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { secrets } from '@/lib/env'
import { cookieAttributes, SESSION_SECONDS, sessionCookieName } from './cookie'
import { findActor } from './read'
import { signInSchema } from './schema'
import { signIn, signOut } from './write'

/**
 * next-auth's own addresses (/api/auth/...) go through the same door as the sign-in page: the same limits, the same
 * session row, the same cookie that holds a random id only.
 */
export function authOptions(): NextAuthOptions {
	return {
		secret: secrets().session,
		session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
		pages: { signIn: '/en/sign-in', error: '/en/sign-in', signOut: '/en/sign-in' },
		cookies: { sessionToken: { name: sessionCookieName(), options: cookieAttributes(SESSION_SECONDS) } },
		providers: [
			CredentialsProvider({
				credentials: { email: { type: 'email' }, password: { type: 'password' } },
				async authorize(credentials, request) {
					const parsed = signInSchema.safeParse(credentials)
					if (!parsed.success) return null
					const address =
						String(request.headers?.['x-forwarded-for'] ?? '')
							.split(',')
							.at(-1)
							?.trim() || 'unknown'
					const result = await signIn({ ...parsed.data, address, mark: undefined })
					return result.ok ? { id: result.session } : null
				},
			}),
		],
		callbacks: {
			// `user` is there at sign-in only; afterwards the token goes round as it is.
			jwt: ({ token, user }) => (user ? { session: user.id } : { session: token.session }),
			async session({ session, token }) {
				const actor = typeof token.session === 'string' ? await findActor(token.session) : undefined
				return { expires: session.expires, user: actor ? { name: actor.name } : undefined } as typeof session
			},
		},
		events: {
			async signOut({ token }) {
				if (typeof token?.session === 'string') await signOut(token.session)
			},
		},
		logger: { error: (code) => console.error(`sign-in: ${code}`), warn: () => {}, debug: () => {} },
	}
}
