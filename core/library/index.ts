import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { SyncReport } from '../../shared/contract/library.ts'
import { readBundle } from '../bundle/read.ts'
import type { Ports } from '../ports.ts'
import { libraryMigrations } from '../store/migrations/library.ts'
import { openStore, type Store } from '../store/open.ts'
import { keepEdition, rebuildSources } from './kept-editions.ts'
import { currentEdition } from './queries.ts'
import { syncLibrary } from './sync.ts'

/** The library of one data folder. */
export interface Library {
  readonly store: Store
  /** Applies a bundle given as text. Errors: every `bundle-*` code, `disk-full`. */
  sync(text: string): SyncReport
}

const open = (path: string): Store => openStore({ path, migrations: libraryMigrations, durability: 'normal' })

/**
 * Opens the library, or starts it anew when its file is damaged or of a newer Valise: everything
 * in it can be made again from a bundle. What was there is set aside, not deleted.
 */
const openOrStartAnew = (path: string, log: Ports['log']): Store => {
  try {
    return open(path)
  } catch (error) {
    if (!(error instanceof ValiseError) || (error.code !== 'store-damaged' && error.code !== 'store-newer')) throw error
    log(`library set aside: ${error.message}`)
    renameSync(path, `${path}.set-aside`)
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    return open(path)
  }
}

const readShipped = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
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

/** Opens the library of a data folder; an empty one takes the best bundle at hand. */
export const openLibrary = (ports: Ports): Library => {
  mkdirSync(ports.dataDir, { recursive: true, mode: 0o700 })
  const editions = join(ports.dataDir, 'editions')
  const store = openOrStartAnew(join(ports.dataDir, 'library.db'), ports.log)

  const sync = (text: string): SyncReport => {
    const bundle = readBundle(text)
    return syncLibrary(store, bundle, ports.now(), () => keepEdition(editions, bundle.content.edition, text))
  }

  const trySync = (text: string): boolean => {
    try {
      sync(text)
      return true
    } catch (error) {
      if (!(error instanceof ValiseError)) throw error
      ports.log(`bundle passed over: ${error.message}`)
      return false
    }
  }

  const current = currentEdition(store.read)
  if (!current) {
    for (const text of rebuildSources(editions, ports.shippedBundle)) if (trySync(text)) break
  } else {
    // An update of the app may have brought a newer edition with it.
    const shipped = readShipped(ports.shippedBundle)
    if (shipped !== null && editionIn(shipped) > current.number) trySync(shipped)
  }
  return { store, sync }
}
