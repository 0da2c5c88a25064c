import { ValiseError } from '../../shared/contract/errors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether SQLite says the file is not a sound database. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))

/** Whether SQLite could not get a lock that somebody else holds. */
export const isBusy = (error: unknown): boolean => /^SQLITE_BUSY/.test(codeOf(error))

const FULL = /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/
const UNWRITABLE = /^(?:SQLITE_(?:READONLY|CANTOPEN|IOERR|PERM|BUSY|LOCKED)|E(?:ACCES|PERM|ROFS|IO)$)/

const full = (cause: unknown): ValiseError =>
  new ValiseError(
    'disk-full',
    'The disk is full, so nothing was written and what was saved before is kept. Free some space and try again.',
    undefined,
    { cause },
  )

const unwritable = (reason: string, cause: unknown): ValiseError =>
  new ValiseError(
    'data-unwritable',
    `The data folder cannot be written (${reason}); what was saved before is kept. Check the folder’s permissions and the disk, and that no other program has its files open, then try again.`,
    { reason },
    { cause },
  )

/** Gives what SQLite or the file system threw a name from the contract; other errors pass unchanged. */
export const nameStoreError = (error: unknown): unknown => {
  const code = codeOf(error)
  if (FULL.test(code)) return full(error)
  if (UNWRITABLE.test(code)) return unwritable(code, error)
  if (isDamage(error)) {
    return new ValiseError(
      'store-damaged',
      `A file of the data folder is damaged (${code}); nothing was written. Keep a copy of the folder and start Valise again.`,
      { reason: code },
      { cause: error },
    )
  }
  return error
}

/** Does something with files of the data folder; whatever the file system has against it gets a name from the contract. */
export const inDataFolder = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    const code = codeOf(error)
    throw /^E[A-Z]+$/.test(code) && !FULL.test(code) ? unwritable(code, error) : nameStoreError(error)
  }
}
