import { afterEach, beforeEach, expect, vi } from 'vitest'
import { testKeys } from './keys'

// An error that is only logged is an error: a test that expects one takes it out of `mock.calls` itself.
let spy: ReturnType<typeof vi.spyOn>

testKeys()
beforeEach(() => {
	spy = vi.spyOn(console, 'error')
})
afterEach(() => {
	const unexpected = spy.mock.calls.map((call: unknown[]) => call.join(' '))
	spy.mockRestore()
	expect(unexpected, 'unexpected console.error').toEqual([])
})
