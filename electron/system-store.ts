import type { safeStorage } from 'electron'
import type { SystemStore } from '../core/worker-handle.ts'

/** The parts of Electron's store that are used. */
export type SafeStorage = Pick<
  typeof safeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>

/** Whether the store keeps secrets from other people: on Linux it may only pretend, with a fixed password. */
export const isTrueStore = (storage: SafeStorage, platform: NodeJS.Platform): boolean =>
  storage.isEncryptionAvailable() &&
  (platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend()))

/**
 * The operating system's own store of secrets. It can be asked only when the app is ready.
 * @param ready resolves then
 */
export const createSystemStore = (
  storage: SafeStorage,
  ready: Promise<unknown>,
  platform: NodeJS.Platform,
): SystemStore => ({
  available: async () => {
    await ready
    return isTrueStore(storage, platform)
  },
  // It takes text only.
  seal: async (bytes) => storage.encryptString(Buffer.from(bytes).toString('base64')),
  open: async (sealed) => Buffer.from(storage.decryptString(Buffer.from(sealed)), 'base64'),
})
