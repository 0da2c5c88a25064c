import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
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
 * cut leaves the old content or the new one.
 */
export const replaceFile = (path: string, content: string | Uint8Array): void => {
  const temporary = `${path}.new`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(file, content)
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

const ZEROS = Buffer.alloc(1024 * 1024)

/**
 * Overwrites an open file with zeros. An ordinary disk holds nothing of it then. A solid-state disk may
 * keep old copies out of our reach: only encryption from the first day covers those.
 */
export const overwrite = (file: number): void => {
  for (let left = fstatSync(file).size, at = 0; left > 0; ) {
    const written = writeSync(file, ZEROS, 0, Math.min(left, ZEROS.length), at)
    left -= written
    at += written
  }
  fsyncSync(file)
}

/**
 * Replaces a file whole, and overwrites the bytes that stood there before where the system allows it. For
 * what was not encrypted and now is.
 */
export const replaceAndOverwrite = (path: string, content: Uint8Array): void => {
  // Windows does not rename over an open file.
  const old = process.platform === 'win32' ? null : openSync(path, 'r+')
  try {
    replaceFile(path, content)
    if (old !== null) overwrite(old)
  } finally {
    if (old !== null) closeSync(old)
  }
}

/** Overwrites a file and removes it; one that is not there is no error. */
export const shredFile = (path: string): void => {
  if (existsSync(path)) {
    const file = openSync(path, 'r+')
    try {
      overwrite(file)
    } finally {
      closeSync(file)
    }
  }
  rmSync(path, { force: true })
}
