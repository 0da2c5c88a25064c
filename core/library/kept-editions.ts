import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { replaceFile } from '../store/write-file.ts'

/** Editions kept as files: the current one, from which the library can be made anew, and the one before. */
const KEEP = 2

const nameOf = (edition: number): string => `edition-${String(edition).padStart(7, '0')}.valise`

/** Names of the kept bundles, oldest first. */
const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory)
      .filter((name) => /^edition-\d{7}\.valise$/.test(name))
      .sort()
  } catch {
    return []
  }
}

/** A text file, or `null` where it cannot be read. */
export const readTextFile = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/**
 * Keeps a bundle's text as it came, before it is applied.
 * @returns the way to take it back when it could not be applied
 */
export const keepEdition = (directory: string, edition: number, text: string): (() => void) => {
  const path = join(directory, nameOf(edition))
  inDataFolder(() => {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    replaceFile(path, text)
  })
  return () => rmSync(path, { force: true })
}

/** Lets go of all kept editions but the newest ones. */
export const pruneEditions = (directory: string): void => {
  for (const name of namesIn(directory).slice(0, -KEEP)) rmSync(join(directory, name), { force: true })
}

/** The texts of the kept editions, oldest first; one that cannot be read is passed over. */
export const keptEditions = (directory: string): string[] =>
  namesIn(directory).flatMap((name) => readTextFile(join(directory, name)) ?? [])
