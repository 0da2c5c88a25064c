import { expect, test } from 'vitest'
import type { SystemStore } from '../../../core/ports.ts'
import { answerForStore, createDistantStore } from '../../../core/store-across-threads.ts'

/** A store that turns the bytes around, and can be made to refuse. */
const turning = (change: Partial<SystemStore> = {}): SystemStore => {
  const turn = async (bytes: Uint8Array): Promise<Uint8Array> => bytes.map((byte) => byte ^ 0x5a)
  return { available: async () => true, seal: turn, open: turn, ...change }
}

/** The worker's side and the host's, with what a thread would carry between them copied as a thread copies it. */
const across = (store: SystemStore | null): SystemStore => {
  const distant = createDistantStore((message) => {
    void answerForStore(store, structuredClone(message)).then((answer) => distant.answered(structuredClone(answer)))
  })
  return distant.store
}

test('the worker asks the store of the host, and gets its bytes back', async () => {
  const store = across(turning())
  expect(await store.available()).toBe(true)
  const key = Uint8Array.from({ length: 32 }, (_, at) => at)
  const sealed = await store.seal(key)
  expect([...sealed]).not.toEqual([...key])
  expect([...(await store.open(sealed))]).toEqual([...key])
})

test('questions that are answered in another order each get their own answer', async () => {
  const first = Promise.withResolvers<Uint8Array>()
  const store = across(turning({ seal: (bytes) => (bytes[0] === 1 ? first.promise : Promise.resolve(bytes)) }))
  const slow = store.seal(Uint8Array.of(1))
  expect([...(await store.seal(Uint8Array.of(2)))]).toEqual([2])
  first.resolve(Uint8Array.of(9))
  expect([...(await slow)]).toEqual([9])
})

test.each([
  ['there is none', null],
  ['it is not available', turning({ available: async () => false })],
  ['it cannot say', turning({ available: () => Promise.reject(new Error('no session')) })],
  [
    'it throws',
    turning({ seal: () => Promise.reject(new Error('denied')), open: () => Promise.reject(new Error('denied')) }),
  ],
])('whoever asks is refused and not left waiting where %s', async (_, given) => {
  const store = across(given)
  await expect(store.seal(Uint8Array.of(1))).rejects.toThrow('refused')
  await expect(store.open(Uint8Array.of(1))).rejects.toThrow('refused')
})
