import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { proveCopy } from './backup.ts'
import { changeKey, giveKey } from './cipher.ts'
import { schemaVersion } from './migrate.ts'
import { inDataFolder } from './sqlite-errors.ts'
import { bringFolderToDisk, overwrite } from './write-file.ts'

/** How a file is called while it is being written anew. */
const UNFINISHED = '.new'

/** Removes what a conversion that broke off left beside a file. The file itself is as it was, or done. */
export const clearUnfinished = (path: string): void => {
  for (const ending of [UNFINISHED, `${UNFINISHED}-journal`, `${UNFINISHED}-wal`, `${UNFINISHED}-shm`])
    rmSync(`${path}${ending}`, { force: true })
}

/** Copies a database and closes it with nothing left in its write-ahead log. */
const copyAside = (path: string, key: Uint8Array | null, copy: string): number => {
  const database = new Database(path, { fileMustExist: true })
  try {
    giveKey(database, key)
    database.pragma('temp_store = MEMORY')
    // Ends the log and takes it away: nothing of it can be replayed over the file that comes.
    database.pragma('journal_mode = DELETE')
    database.prepare('VACUUM INTO ?').run(copy)
    return schemaVersion(database)
  } finally {
    database.close()
  }
}

const rekey = (path: string, from: Uint8Array | null, to: Uint8Array | null): void => {
  const database = new Database(path, { fileMustExist: true })
  try {
    giveKey(database, from)
    changeKey(database, to)
  } finally {
    database.close()
  }
}

const bringToDisk = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Puts a finished file in the place of another, whose bytes are overwritten where the system allows it. */
const putInPlace = (finished: string, path: string): void => {
  // Windows does not rename over an open file.
  const old = process.platform === 'win32' ? null : openSync(path, 'r+')
  try {
    renameSync(finished, path)
    bringFolderToDisk(dirname(path))
    if (old !== null) overwrite(old)
  } finally {
    if (old !== null) closeSync(old)
  }
}

/**
 * Writes a database anew with another key, or with none. The new file is made beside it, opened and
 * read whole, and only then takes its place: whenever this breaks off, the file is as it was or done.
 * Nobody may have it open. Errors: `store-damaged`, `disk-full`, `data-unwritable`.
 */
export const convertDatabase = (path: string, from: Uint8Array | null, to: Uint8Array | null): void =>
  inDataFolder(() => {
    clearUnfinished(path)
    if (!existsSync(path)) return
    const finished = `${path}${UNFINISHED}`
    try {
      const schema = copyAside(path, from, finished)
      rekey(finished, from, to)
      proveCopy(finished, to, schema)
      bringToDisk(finished)
      putInPlace(finished, path)
    } finally {
      clearUnfinished(path)
    }
  })
