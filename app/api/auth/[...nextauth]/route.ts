import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/sign-in/options'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handler(request: NextRequest, context: Context) {
	// next-auth 4 reads the parameters synchronously.
	return NextAuth(request as never, { params: await context.params } as never, authOptions())
}

export { handler as GET, handler as POST }
