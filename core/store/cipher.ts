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

const HEADER = Buffer.from('SQLite format 3\0')

/** Whether a file is a database that anybody can read. A missing or empty file is not one. */
export const isPlainDatabase = (path: string): boolean => {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return false
  }
  try {
    const beginning = Buffer.alloc(HEADER.length)
    readSync(file, beginning, 0, HEADER.length, 0)
    return beginning.equals(HEADER)
  } finally {
    closeSync(file)
  }
}
