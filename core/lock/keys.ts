import type { LockState, Way } from '../../shared/contract/lock.ts'
import { type KeyFile, wrapWithPassphrase, wrapWithRecovery, writeKeyFile } from './key-file.ts'
import type { NotebookFiles } from './notebook-files.ts'
import type { LockOptions } from './options.ts'
import { calibrate } from './passphrase.ts'
import { makeRecoveryCode } from './recovery-code.ts'
import { onlyTheAccount } from './refusals.ts'
import { askStore, keyFor } from './secrets.ts'
import type { Standing } from './standing.ts'
import type { Tries } from './tries.ts'

/** What stretching a passphrase takes at least on the computer where it is set, in milliseconds. */
const STRETCH = 250

/** The notebook's key: got by whoever has a right to it, and wrapped in other ways. */
export interface Keys {
  /** Runs `work` with the key and overwrites the key afterwards. Errors: those of `keyFor`. */
  with<Result>(way: Way, keyFile: KeyFile, work: (key: Buffer) => Result | Promise<Result>): Promise<Result>
  /** The key as a passphrase opens it, at the cost that this computer bears. */
  byPassphrase(key: Uint8Array, passphrase: string): Promise<NonNullable<KeyFile['passphrase']>>
  /** The key as the computer's own store opens it. Error: `system-store`. */
  bySystem(key: Uint8Array): Promise<NonNullable<KeyFile['system']>>
  changePassphrase(secret: Way, passphrase: string): Promise<LockState>
  /** Answers with the new recovery code. */
  renewRecoveryCode(secret: Way): Promise<string>
  setSystem(secret: Way, on: boolean): Promise<LockState>
}

export const createKeys = ({ ports }: LockOptions, files: NotebookFiles, tries: Tries, standing: Standing): Keys => {
  const withKey: Keys['with'] = async (way, keyFile, work) => {
    const key = await keyFor(way, keyFile, tries, ports.systemStore)
    try {
      return await work(key)
    } finally {
      key.fill(0)
    }
  }
  const byPassphrase: Keys['byPassphrase'] = async (key, passphrase) =>
    wrapWithPassphrase(key, passphrase, await calibrate(ports.unlockCost ?? STRETCH))
  const bySystem: Keys['bySystem'] = async (key) => ({
    sealed: (await askStore(ports.systemStore, 'seal', key)).toString('base64'),
  })

  const rewrap = async (
    way: Way,
    change: (key: Buffer, keyFile: KeyFile) => KeyFile | Promise<KeyFile>,
  ): Promise<LockState> => {
    standing.mustBe('open', 'locked')
    const keyFile = standing.keyFile()
    await withKey(way, keyFile, async (key) => writeKeyFile(files.key, await change(key, keyFile)))
    return standing.tell()
  }

  return {
    with: withKey,
    byPassphrase,
    bySystem,
    changePassphrase: (secret, passphrase) =>
      rewrap(secret, async (key, keyFile) => ({ ...keyFile, passphrase: await byPassphrase(key, passphrase) })),
    renewRecoveryCode: async (secret) => {
      const made = makeRecoveryCode()
      await rewrap(secret, (key, keyFile) => ({ ...keyFile, recovery: wrapWithRecovery(key, made.secret) }))
      made.secret.fill(0)
      return made.code
    },
    setSystem: (secret, on) =>
      rewrap(secret, async (key, { system: _before, ...keyFile }) => {
        if (on) return { ...keyFile, system: await bySystem(key) }
        if (!keyFile.passphrase) throw onlyTheAccount()
        return keyFile
      }),
  }
}
