import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPreferences, Preferences } from '../shared/model/preferences.ts'
import { named } from './named.ts'
import { inDataFolder } from './store/sqlite-errors.ts'
import { replaceFile } from './store/write-file.ts'

/** How the delegate likes the app, in a file of its own that can be read while the notebook is locked. */
export interface PreferencesFile {
  readonly path: string
  get(): Preferences
  /** Changes the named preferences, keeps the others, and returns all. */
  set(change: Partial<Preferences>): Preferences
  /** Forgets all of them, on disk too. */
  forget(): void
}

const readObject = (path: string): object => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** Each field that is sound over the defaults: a missing file or a spoilt field is not worth an error. */
const load = (path: string): Preferences => {
  let known = defaultPreferences
  for (const [key, value] of Object.entries(readObject(path)))
    known = Preferences.safeParse({ ...known, [key]: value }).data ?? known
  return known
}

export const openPreferences = (dataDir: string): PreferencesFile => {
  const path = join(dataDir, 'preferences.json')
  let current = load(path)
  return {
    path,
    get: () => current,
    set: (change) => {
      const next = { ...current, ...named(change) }
      inDataFolder(() => replaceFile(path, `${JSON.stringify(next, null, 2)}\n`))
      current = next
      return current
    },
    forget: () => {
      inDataFolder(() => rmSync(path, { force: true }))
      current = defaultPreferences
    },
  }
}
