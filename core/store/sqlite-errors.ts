import { ValiseError } from '../../shared/contract/errors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether SQLite says the file is not a sound database. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))

/** Whether SQLite could not get a lock that somebody else holds. */
export const isBusy = (error: unknown): boolean => /^SQLITE_BUSY/.test(codeOf(error))

/** Gives what SQLite or the file system threw a name from the contract; other errors pass unchanged. */
export const nameStoreError = (error: unknown): unknown => {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new ValiseError(
      'disk-full',
      'The disk is full, so nothing was written and what was saved before is kept. Free some space and try again.',
      undefined,
      { cause: error },
    )
  }
  if (/^SQLITE_(?:READONLY|CANTOPEN|IOERR|PERM)|^E(?:ACCES|PERM|ROFS)$/.test(code)) {
    return new ValiseError(
      'data-unwritable',
      `The data folder cannot be written (${code}); what was saved before is kept. Check the folder’s permissions and the disk, then try again.`,
      { reason: code },
      { cause: error },
    )
  }
  return error
}
