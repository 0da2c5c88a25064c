import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a new or changed name in a folder survive a power cut. */
export const bringFolderToDisk = (path: string): void => {
  // Windows cannot open a folder; there a rename is durable by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/**
 * Replaces a file whole: written beside it, brought to disk, then renamed over it, so that a power
 * cut leaves the old text or the new one.
 */
export const replaceFile = (path: string, text: string): void => {
  const temporary = `${path}.new`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  bringFolderToDisk(dirname(path))
}
