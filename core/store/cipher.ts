import { closeSync, openSync, readSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** Bytes of a key: of the notebook's own, and of each that is made from it. */
export const KEY_BYTES = 32

/** SQLCipher takes 32 random bytes as they are, without stretching them like a passphrase, in this spelling. */
const spelled = (key: Uint8Array): Buffer => Buffer.from(`x'${Buffer.from(key).toString('hex')}'`)

const withSpelled = (key: Uint8Array, work: (spelling: Buffer) => void): void => {
  const spelling = spelled(key)
  try {
    work(spelling)
  } finally {
    spelling.fill(0)
  }
}

/**
 * Gives a freshly opened connection its key, before anything else is asked of it: SQLCipher 4, that is
 * AES-256 with an HMAC for each page. The write-ahead log and copies by `VACUUM INTO` have the same key.
 * @param key `null` for a file that is not encrypted
 */
export const giveKey = (database: Database.Database, key: Uint8Array | null): void => {
  if (!key) return
  database.pragma(`cipher = 'sqlcipher'`)
  withSpelled(key, (spelling) => database.key(spelling))
}

/** Writes every page of a file anew with another key, or with none. Not for a file that is needed if this breaks off. */
export const changeKey = (database: Database.Database, key: Uint8Array | null): void => {
  // No rollback journal and no temporary file: both would hold what the file holds, and not encrypted.
  database.pragma('journal_mode = MEMORY')
  database.pragma('temp_store = MEMORY')
  if (key) {
    database.pragma(`cipher = 'sqlcipher'`)
    withSpelled(key, (spelling) => database.rekey(spelling))
  } else database.rekey(Buffer.alloc(0))
}

const PLAIN = Buffer.from('SQLite format 3\0')
/** Bytes 20 to 23 of a file of SQLCipher, which are not encrypted: 80 bytes of each page are its own. */
const CIPHERED = Buffer.of(80, 64, 32, 32)

const beginningOf = (path: string): Buffer => {
  const beginning = Buffer.alloc(24)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return beginning
  }
  try {
    readSync(file, beginning, 0, beginning.length, 0)
    return beginning
  } finally {
    closeSync(file)
  }
}

/** Whether a file is a database that anybody can read. A missing or empty file is not one. */
export const isPlainDatabase = (path: string): boolean => beginningOf(path).subarray(0, PLAIN.length).equals(PLAIN)

/** Whether a file is a database that was encrypted here; one that is only spoilt is not. */
export const isEncryptedDatabase = (path: string): boolean => {
  const beginning = beginningOf(path)
  return !beginning.subarray(0, PLAIN.length).equals(PLAIN) && beginning.subarray(20, 24).equals(CIPHERED)
}
