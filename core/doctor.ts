import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DoctorReport, StoreReport } from '../shared/contract/app.ts'
import type { LockState } from '../shared/contract/lock.ts'
import { LAST_START_FILE, LastStart } from '../shared/model/last-start.ts'
import { countLibrary } from './doctor-counts.ts'
import { typstVersion } from './export/index.ts'
import type { Library } from './library/index.ts'
import { readEdition } from './library/library.ts'
import { currentEdition } from './library/queries.ts'
import { logFiles } from './log-file.ts'
import { reportAttachments } from './notebook/attachments/sweep.ts'
import type { Notebook } from './notebook/index.ts'
import { countLive, countTrashed } from './notebook/queries.ts'
import type { Ports } from './ports.ts'
import type { PreferencesFile } from './preferences.ts'
import { type Store, sqliteVersion } from './store/open.ts'

const reportOn = (store: Store): StoreReport => ({
  path: store.path,
  schema: store.schema(),
  integrity: store.integrity(),
  bytes: store.bytes(),
})

/** What the desktop app noted of its last start; a file that says anything else is none. */
const readLastStart = (dataDir: string): LastStart | null => {
  try {
    return LastStart.safeParse(JSON.parse(readFileSync(join(dataDir, LAST_START_FILE), 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/**
 * Examines everything a maintainer asks for first. Reads both files whole.
 * @param notebook `null` while it is locked
 */
export const examine = (
  ports: Ports,
  library: Library,
  notebook: Notebook | null,
  lock: LockState['state'],
  preferences: PreferencesFile,
): DoctorReport => {
  const { read } = library.store
  const today = new Date(ports.now()).toISOString().slice(0, 10)
  const edition = currentEdition(read) ? readEdition(read) : null
  return {
    versions: {
      valise: ports.version,
      node: process.versions.node,
      sqlite: sqliteVersion(),
      typst: typstVersion,
      platform: `${process.platform} ${process.arch}`,
    },
    paths: {
      data: ports.dataDir,
      log: logFiles(ports.dataDir).current,
      library: library.store.path,
      notebook: join(ports.dataDir, 'notebook.db'),
      preferences: preferences.path,
      backups: join(ports.dataDir, 'backups'),
      shippedBundle: ports.shippedBundle,
    },
    library: reportOn(library.store),
    lock,
    notebook: notebook && reportOn(notebook.store),
    lastStart: readLastStart(ports.dataDir),
    edition: edition && {
      mission: edition.mission.id,
      number: edition.edition,
      issuedAt: edition.issuedAt,
      reviewBy: edition.reviewBy,
      syncedAt: edition.syncedAt,
    },
    counts: {
      ...countLibrary(read, today),
      notes: notebook && countLive(notebook.store.read),
      trashed: notebook && countTrashed(notebook.store.read),
    },
    attachments: notebook && reportAttachments(notebook.store, notebook.vault),
  }
}
