import { join } from 'node:path'
import type { Recovery } from '../../shared/contract/notes.ts'
import type { City } from '../../shared/model/mission.ts'
import type { OwnCard } from '../../shared/model/own-card.ts'
import { Delegate } from '../../shared/model/preferences.ts'
import type { Language } from '../../shared/model/primitives.ts'
import type { Ports } from '../ports.ts'
import { listBackups, pruneBackups } from '../store/backup.ts'
import { notebookMigrations } from '../store/migrations/notebook.ts'
import { openStore, type Store } from '../store/open.ts'
import { openVault, type Vault } from '../store/vault.ts'
import { type Attachments, createAttachments } from './attachments/index.ts'
import { createTicks, type Ticks } from './checklists/index.ts'
import { keepDerived } from './derived.ts'
import { createJournal } from './journal/index.ts'
import { recover } from './journal/recover.ts'
import { saveOrKeep } from './journal/save-or-keep.ts'
import { createNotes, type Notes } from './notes.ts'
import { readOwnCard, writeOwnCard } from './own-card.ts'
import { putSetting, setting } from './queries.ts'

/** The notebook of one data folder. */
export interface Notebook {
  readonly store: Store
  /** What cannot be saved goes into the journal beside the database. */
  readonly notes: Notes
  /** Where files beside the database go, encrypted when the notebook is. */
  readonly vault: Vault
  readonly ticks: Ticks
  readonly attachments: Attachments
  readonly backups: string
  /** Brings back from the journal what could not be saved. */
  recover(language: Language): Recovery
  /** Keeps a little room on the disk, so that a text can be kept when there is none left. */
  reserveRoom(): void
  delegate(): Delegate
  setDelegate(delegate: Delegate): Delegate
  ownCard(): OwnCard
  setOwnCard(card: OwnCard): OwnCard
  /** Makes today's backup where there is none yet, and lets go of the oldest. */
  backUpDaily(): void
  /** Closes the files and overwrites the keys. */
  close(): void
}

const DAILY = 'daily'
const KEEP_DAILY = 7

/** Who writes, while nobody has said so or the notebook is locked. */
export const nobody: Delegate = { name: '', company: '' }

const parseDelegate = (stored: string): Delegate => {
  try {
    return Delegate.parse(JSON.parse(stored))
  } catch {
    return nobody
  }
}

/** The folder of what the notebook keeps beside its database. */
export const vaultFolder = (dataDir: string): string => join(dataDir, 'vault')

/**
 * Opens the notebook of a data folder. Errors: `store-newer`, `store-damaged`, `data-unwritable`.
 * @param key `null` for a notebook that is not encrypted
 */
export const openNotebook = (
  ports: Ports,
  key: Uint8Array | null = null,
  cities: () => readonly City[] = () => [],
): Notebook => {
  const vault = openVault(vaultFolder(ports.dataDir), key)
  const backups = join(ports.dataDir, 'backups')
  const store = openStore({
    path: join(ports.dataDir, 'notebook.db'),
    migrations: notebookMigrations,
    indexes: ['note_index', 'attachment_index'],
    log: ports.log,
    key: vault.databaseKey,
    backups: { directory: backups, now: ports.now },
  })
  keepDerived(store)
  const attachments = createAttachments(store, vault, ports)
  const journal = createJournal(vault, ports.log)
  const notes = createNotes(store, ports, cities, attachments.letGo)
  return {
    store,
    vault,
    backups,
    notes: saveOrKeep(notes, journal, ports),
    recover: (language) => recover({ store, notes, journal, log: ports.log }, language),
    reserveRoom: journal.reserve,
    attachments,
    ticks: createTicks(store, ports),
    delegate: () => {
      const stored = setting(store.read, 'delegate')
      return stored === undefined ? nobody : parseDelegate(stored)
    },
    setDelegate: (delegate) => {
      store.write((write) => putSetting(write, 'delegate', JSON.stringify(delegate)))
      return delegate
    },
    ownCard: () => readOwnCard(store),
    setOwnCard: (card) => writeOwnCard(store, card),
    backUpDaily: () => {
      const today = new Date(ports.now()).toISOString().slice(0, 10)
      if (listBackups(backups, DAILY).some((name) => name.includes(today))) return
      store.backUp(backups, DAILY, ports.now())
      pruneBackups(backups, DAILY, KEEP_DAILY)
    },
    close: () => {
      store.close()
      vault.close()
    },
  }
}
