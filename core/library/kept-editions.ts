import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../store/write-file.ts'

/** Editions kept as files: the current one, from which the library can be made anew, and the one before. */
const KEEP = 2

const nameOf = (edition: number): string => `edition-${String(edition).padStart(7, '0')}.valise`

/** Paths of the kept bundles, newest first. */
export const keptEditions = (directory: string): string[] => {
  try {
    return readdirSync(directory)
      .filter((name) => /^edition-\d{7}\.valise$/.test(name))
      .sort()
      .reverse()
      .map((name) => join(directory, name))
  } catch {
    return []
  }
}

/** Keeps a bundle's text as it came, before it is applied, and lets go of the oldest. */
export const keepEdition = (directory: string, edition: number, text: string): void => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  replaceFile(join(directory, nameOf(edition)), text)
  for (const path of keptEditions(directory).slice(KEEP)) rmSync(path, { force: true })
}

/** The texts from which a library can be made anew, best first: kept editions, then the shipped one. */
export function* rebuildSources(directory: string, shippedBundle: string): Generator<string> {
  for (const path of [...keptEditions(directory), shippedBundle]) {
    try {
      yield readFileSync(path, 'utf8')
    } catch {
      // A source that cannot be read is passed over: the next one may do.
    }
  }
}
