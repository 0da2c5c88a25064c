import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { SyncReport } from '../../shared/contract/library.ts'
import { readBundle } from '../bundle/read.ts'
import type { Ports } from '../ports.ts'
import { libraryMigrations } from '../store/migrations/library.ts'
import { openStore, type Store } from '../store/open.ts'
import { keepEdition, keptEditions, pruneEditions, readTextFile } from './kept-editions.ts'
import { currentEdition } from './queries.ts'
import { syncLibrary } from './sync.ts'

/** The library of one data folder. */
export interface Library {
  readonly store: Store
  /** Applies a bundle given as text. Errors: every `bundle-*` code, `disk-full`. */
  sync(text: string): SyncReport
}

const open = (path: string, log: Ports['log']): Store =>
  openStore({ path, migrations: libraryMigrations, indexes: ['passage_index'], log })

/**
 * Opens the library, or starts it anew when its file is damaged or of a newer Valise: everything
 * in it can be made again from a bundle. What was there is set aside, not deleted.
 */
const openOrStartAnew = (path: string, log: Ports['log']): Store => {
  try {
    return open(path, log)
  } catch (error) {
    if (!(error instanceof ValiseError) || (error.code !== 'store-damaged' && error.code !== 'store-newer')) throw error
    log(`library set aside: ${error.message}`)
    renameSync(path, `${path}.set-aside`)
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    return open(path, log)
  }
}

/** The edition a bundle says it is, without checking anything else of it; 0 when it says none. */
const editionIn = (text: string): number => {
  try {
    const value = JSON.parse(text) as { content?: { edition?: unknown } }
    return typeof value.content?.edition === 'number' ? value.content.edition : 0
  } catch {
    return 0
  }
}

/**
 * Opens the library of a data folder. One that lost its content takes it from the kept editions, in
 * their order, so that it also knows again what the last one changed; after that the bundle that
 * ships with the app is taken where it is newer.
 */
export const openLibrary = (ports: Ports): Library => {
  const editions = join(ports.dataDir, 'editions')
  const store = openOrStartAnew(join(ports.dataDir, 'library.db'), ports.log)

  const sync = (text: string): SyncReport => {
    const bundle = readBundle(text)
    let takeBack = (): void => {}
    try {
      return syncLibrary(store, bundle, ports.now(), () => {
        takeBack = keepEdition(editions, bundle.content.edition, text)
      })
    } catch (error) {
      takeBack()
      throw error
    }
  }

  const passOverRefused = (apply: () => void): void => {
    try {
      apply()
    } catch (error) {
      if (!(error instanceof ValiseError)) throw error
      ports.log(`bundle passed over: ${error.message}`)
    }
  }

  try {
    if (!currentEdition(store.read)) {
      for (const text of keptEditions(editions))
        passOverRefused(() => syncLibrary(store, readBundle(text), ports.now()))
    }
    const current = currentEdition(store.read)
    const shipped = readTextFile(ports.shippedBundle)
    if (shipped !== null && (!current || editionIn(shipped) > current.number)) passOverRefused(() => sync(shipped))
    pruneEditions(editions)
  } catch (error) {
    store.close()
    throw error
  }
  return { store, sync }
}
