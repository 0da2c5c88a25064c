import type { Way } from '../../shared/contract/lock.ts'
import type { SystemStore } from '../ports.ts'
import { KEY_BYTES } from '../store/cipher.ts'
import { type KeyFile, unwrapWithPassphrase, unwrapWithRecovery } from './key-file.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { noSystemStore, noWay, tooSoon, wrongSecret } from './refusals.ts'
import type { Tries } from './tries.ts'

/** Asks the computer's store, which may refuse or be gone. */
export const askStore = async (
  store: SystemStore | undefined,
  act: 'seal' | 'open',
  bytes: Uint8Array,
): Promise<Buffer> => {
  if (!store) throw noSystemStore()
  try {
    return Buffer.from(await store[act](bytes))
  } catch (cause) {
    throw noSystemStore(cause)
  }
}

const openBySystem = async ({ system }: KeyFile, store: SystemStore | undefined): Promise<Buffer> => {
  if (!system) throw noWay()
  const key = await askStore(store, 'open', Buffer.from(system.sealed, 'base64'))
  if (key.length !== KEY_BYTES) throw noSystemStore()
  return key
}

/**
 * The notebook's key, by something somebody knows or by the computer's store. A wrong secret makes the
 * next try wait. Errors: `wrong-secret`, `too-soon`, `system-store`, `lock-state` where there is no such way.
 */
export const keyFor = async (
  way: Way,
  keyFile: KeyFile,
  tries: Tries,
  store: SystemStore | undefined,
): Promise<Buffer> => {
  if ('system' in way) return openBySystem(keyFile, store)
  const wait = tries.wait()
  if (wait > 0) throw tooSoon(wait)
  const { passphrase, recovery } = keyFile
  let key: Buffer | null
  if ('passphrase' in way) {
    if (!passphrase) throw noWay()
    tries.record()
    key = await unwrapWithPassphrase(passphrase, way.passphrase)
  } else {
    if (!recovery) throw noWay()
    const secret = readRecoveryCode(way.recoveryCode)
    // A slip of the finger is no guess.
    if (!secret) throw wrongSecret(0, true)
    tries.record()
    key = unwrapWithRecovery(recovery, secret)
    secret.fill(0)
  }
  if (!key) throw wrongSecret(tries.wait())
  tries.clear()
  return key
}
