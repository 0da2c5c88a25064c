import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPreferences, Preferences } from '../shared/model/preferences.ts'
import { nameStoreError } from './store/sqlite-errors.ts'
import { replaceFile } from './store/write-file.ts'

/** How the delegate likes the app, in a file of its own that can be read while the notebook is locked. */
export interface PreferencesFile {
  readonly path: string
  get(): Preferences
  /** Changes the named preferences, keeps the others, and returns all. */
  set(change: Partial<Preferences>): Preferences
}

/** A file that is missing or spoilt means the defaults: nothing in it is worth an error. */
const load = (path: string): Preferences => {
  try {
    return Preferences.parse({ ...defaultPreferences, ...(JSON.parse(readFileSync(path, 'utf8')) as object) })
  } catch {
    return defaultPreferences
  }
}

export const openPreferences = (dataDir: string): PreferencesFile => {
  const path = join(dataDir, 'preferences.json')
  let current = load(path)
  return {
    path,
    get: () => current,
    set: (change) => {
      const next = { ...current, ...change }
      try {
        replaceFile(path, `${JSON.stringify(next, null, 2)}\n`)
      } catch (error) {
        throw nameStoreError(error)
      }
      current = next
      return current
    },
  }
}
