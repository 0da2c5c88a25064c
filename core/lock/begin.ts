import { existsSync } from 'node:fs'
import { describeError } from '../describe-error.ts'
import { isEncryptedDatabase, isPlainDatabase } from '../store/cipher.ts'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { shredFile } from '../store/write-file.ts'
import { eraseEverything } from './erase.ts'
import { readKeyFile } from './key-file.ts'
import type { Keys } from './keys.ts'
import { type NotebookFiles, removeNotebook, sweep } from './notebook-files.ts'
import type { LockOptions } from './options.ts'
import type { Turning } from './turning.ts'

/**
 * Finishes or takes back what a killed process began, and opens what needs no key. Resolves when the
 * computer's store was asked too, where it keeps the key. Errors, thrown at once: those of opening a store.
 */
export const begin = (options: LockOptions, files: NotebookFiles, keys: Keys, turning: Turning): Promise<void> => {
  const { ports, open } = options
  if (existsSync(files.erasing)) eraseEverything(options, files)
  if (existsSync(files.away)) {
    inDataFolder(() => removeNotebook(files))
    return Promise.resolve()
  }
  inDataFolder(() => sweep(files))
  const keyFile = readKeyFile(files.key)
  if (keyFile?.moving?.to === 'plain') turning.finishOff(Buffer.from(keyFile.moving.key, 'base64'))
  else if (keyFile?.moving && !isEncryptedDatabase(files.database)) turning.abandonOn()
  // Its last bytes were overwritten already when the process ended.
  else if (!keyFile && isPlainDatabase(files.database)) shredFile(files.key)
  const needsKey = existsSync(files.database) ? isEncryptedDatabase(files.database) : readKeyFile(files.key) !== null
  if (!needsKey) open(null)
  else if (keyFile?.system && ports.systemStore)
    return keys
      .with({ system: true }, keyFile, (key) => turning.openEncrypted(keyFile, key))
      .catch((error: unknown) => ports.log(`the computer’s store did not open the notebook: ${describeError(error)}`))
  return Promise.resolve()
}
