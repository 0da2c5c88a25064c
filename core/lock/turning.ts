import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../../shared/contract/index.ts'
import { isEncryptedDatabase, isPlainDatabase, KEY_BYTES } from '../store/cipher.ts'
import { convertDatabase } from '../store/convert.ts'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { deriveKey } from '../store/vault.ts'
import { shredFile } from '../store/write-file.ts'
import { type KeyFile, wrapWithRecovery, writeKeyFile } from './key-file.ts'
import type { Keys } from './keys.ts'
import { BEFORE_LOCK, moveNotebook, type NotebookFiles } from './notebook-files.ts'
import type { LockOptions } from './options.ts'
import { makeRecoveryCode } from './recovery-code.ts'
import type { Standing } from './standing.ts'

/** Turns the lock on and off, and finishes or takes back what was begun. */
export interface Turning {
  readonly on: Handlers['lock.turnOn']
  readonly off: Handlers['lock.turnOff']
  /** Opens an encrypted notebook; one that is half encrypted is finished first. */
  openEncrypted(keyFile: KeyFile, key: Buffer): void
  /** Turning on broke off before the notebook itself was encrypted: it is as it was, and the key opens nothing. */
  abandonOn(): void
  /** Writes what is left unencrypted again and gives up the key. */
  finishOff(key: Buffer): void
}

export const createTurning = (
  { ports, desk, open }: LockOptions,
  files: NotebookFiles,
  keys: Keys,
  standing: Standing,
): Turning => {
  const abandonOn = (): void => {
    for (const name of existsSync(files.backups) ? readdirSync(files.backups) : [])
      if (name.includes(BEFORE_LOCK)) shredFile(join(files.backups, name))
    shredFile(files.key)
  }
  const finishOff = (key: Buffer): void => {
    moveNotebook(files, key, 'plain')
    shredFile(files.key)
    key.fill(0)
  }
  const openEncrypted = (keyFile: KeyFile, key: Buffer): void => {
    if (keyFile.moving) {
      moveNotebook(files, key, 'locked')
      const { moving: _done, ...settled } = keyFile
      writeKeyFile(files.key, settled)
    }
    open(key)
  }
  /** Writes the key file, then a backup, and proves with the backup that the notebook can be encrypted and read again. */
  const prepareOn = (keyFile: KeyFile, key: Buffer): void =>
    inDataFolder(() => {
      if (existsSync(files.key)) renameSync(files.key, `${files.key}.set-aside`)
      writeKeyFile(files.key, keyFile)
      const backup = desk.use().store.backUp(files.backups, BEFORE_LOCK, ports.now())
      desk.release()
      const databaseKey = deriveKey(key, 'database')
      convertDatabase(backup, null, databaseKey)
      databaseKey.fill(0)
    })

  const on: Turning['on'] = async ({ passphrase, system }) => {
    standing.mustBe('plain')
    const key = randomBytes(KEY_BYTES)
    const { secret, code } = makeRecoveryCode()
    const keyFile: KeyFile = {
      format: 'valise-key/1',
      ...(passphrase !== null && { passphrase: await keys.byPassphrase(key, passphrase) }),
      recovery: wrapWithRecovery(key, secret),
      ...(system && { system: await keys.bySystem(key) }),
      moving: { to: 'locked' },
    }
    secret.fill(0)
    try {
      prepareOn(keyFile, key)
      openEncrypted(keyFile, key)
    } catch (error) {
      desk.release()
      if (isPlainDatabase(files.database)) {
        abandonOn()
        open(null)
      } else open(key)
      throw error
    } finally {
      key.fill(0)
    }
    return { state: await standing.tell(), recoveryCode: code }
  }

  const off: Turning['off'] = async ({ secret }) => {
    standing.mustBe('open', 'locked')
    const keyFile = standing.keyFile()
    await keys.with(secret, keyFile, (key) => {
      desk.release()
      try {
        writeKeyFile(files.key, { ...keyFile, moving: { to: 'plain', key: key.toString('base64') } })
        finishOff(Buffer.from(key))
      } catch (error) {
        // Nothing but the key was given up yet: it is taken back. Otherwise the next start finishes.
        if (isEncryptedDatabase(files.database)) {
          writeKeyFile(files.key, keyFile)
          open(key)
        } else open(null)
        throw error
      }
      open(null)
    })
    return standing.tell()
  }

  return { on, off, openEncrypted, abandonOn, finishOff }
}
