import { expect, test, vi } from 'vitest'
import { lockWithComputer } from '../../electron/lock-with-computer.ts'
import { createSystemStore, isTrueStore, type SafeStorage } from '../../electron/system-store.ts'
import { eventually } from '../support/eventually.ts'
import { createEmitter } from './stand-in/events.ts'

const storage = (available: boolean, backend: ReturnType<SafeStorage['getSelectedStorageBackend']>): SafeStorage => ({
  isEncryptionAvailable: () => available,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from([...text].reverse().join('')),
  decryptString: (bytes) => [...bytes.toString()].reverse().join(''),
})

test.each([
  [true, 'gnome_libsecret', 'linux', true],
  [true, 'kwallet6', 'linux', true],
  [true, 'basic_text', 'linux', false],
  [true, 'unknown', 'linux', false],
  [false, 'gnome_libsecret', 'linux', false],
  [true, 'unknown', 'darwin', true],
  [true, 'unknown', 'win32', true],
  [false, 'unknown', 'win32', false],
] as const)('a store that is available: %s, %s on %s, keeps secrets: %s', (available, backend, platform, kept) => {
  expect(isTrueStore(storage(available, backend), platform)).toBe(kept)
})

test('the store is asked only when the app is ready, and gives back every byte', async () => {
  const ready = Promise.withResolvers<void>()
  const asked = vi.fn(() => true)
  const store = createSystemStore({ ...storage(true, 'unknown'), isEncryptionAvailable: asked }, ready.promise, 'win32')
  const available = store.available()
  expect(asked).not.toHaveBeenCalled()
  ready.resolve()
  expect(await available).toBe(true)
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(new Uint8Array(await store.open(await store.seal(bytes)))).toEqual(bytes)
})

test.each(['suspend', 'lock-screen'])('%s brings what is typed to disk, then locks', async (event) => {
  const monitor = createEmitter()
  const done: string[] = []
  lockWithComputer(
    monitor.listening as never,
    {
      dispatch: async (name) => {
        done.push(name)
        return { ok: true, value: null }
      },
    },
    () => [{ webContents: { id: 7 } as never }],
    async ({ id }) => {
      done.push(`flush ${id}`)
      return false
    },
  )
  monitor.emit(event)
  // Also what could not be brought to disk does not keep the notebook open while nobody is there.
  await eventually(() => expect(done).toEqual(['flush 7', 'lock.lock']))
})
