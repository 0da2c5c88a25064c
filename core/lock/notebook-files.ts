import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { vaultFolder } from '../notebook/index.ts'
import { isPlainDatabase } from '../store/cipher.ts'
import { clearUnfinished, convertDatabase } from '../store/convert.ts'
import { openVault, type Vault } from '../store/vault.ts'
import { replaceAndOverwrite, replaceFile, shredFile } from '../store/write-file.ts'

/** Where everything lies that belongs to the notebook of a data folder. */
export interface NotebookFiles {
  readonly database: string
  readonly backups: string
  readonly vault: string
  readonly key: string
  readonly tries: string
  /** Stands while the notebook is away; says what was taken. */
  readonly away: string
  /** Stands while everything is being erased. */
  readonly erasing: string
}

export const notebookFiles = (dataDir: string): NotebookFiles => ({
  database: join(dataDir, 'notebook.db'),
  backups: join(dataDir, 'backups'),
  vault: vaultFolder(dataDir),
  key: join(dataDir, 'notebook.key'),
  tries: join(dataDir, 'unlock-tries.json'),
  away: join(dataDir, 'away.json'),
  erasing: join(dataDir, 'erasing'),
})

/** Between the database's name and that of a folder in which it is packed. */
export const PACKING = '.packing-'

/** The name of the backup that is made before the lock is turned on. */
export const BEFORE_LOCK = 'before-lock'

const databasesIn = (folder: string): string[] => filesBelow(folder).filter((path) => path.endsWith('.db'))

/** Every file in a folder and in those within it. */
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : []

/** Removes what a process that was killed left half-written. */
export const sweep = ({ database, backups, vault, key, tries, away }: NotebookFiles): void => {
  clearUnfinished(database)
  for (const path of [key, tries, away]) rmSync(`${path}.new`, { force: true })
  for (const name of readdirSync(dirname(database)))
    if (name.startsWith(`${basename(database)}${PACKING}`))
      rmSync(join(dirname(database), name), { recursive: true, force: true })
  for (const [folder, endings] of [
    [backups, /\.(?:new|unproved)(?:-journal|-wal|-shm)?$/],
    [vault, /\.new$/],
  ] as const) {
    if (!existsSync(folder)) continue
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && endings.test(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}

/** Moves one file beside the database over; one that is over already stays as it is. */
const moveFile = (folder: string, name: string, from: Vault, to: Vault): void => {
  const path = join(folder, name)
  const kept = readFileSync(path)
  // The first byte says whether it is encrypted; an interrupted move left some that are and some that are not.
  if ((kept[0] === 0) === !to.encrypted) return
  const replace = to.encrypted ? replaceAndOverwrite : replaceFile
  replace(path, to.seal(name, from.open(name, kept)))
}

/**
 * Writes database, backups and all files beside them anew: encrypted with the notebook's key, or not any
 * more. Each file by itself is as it was or done, so that a move that broke off is finished by doing it again.
 * @param to what they are to be
 */
export const moveNotebook = (files: NotebookFiles, key: Uint8Array, to: 'locked' | 'plain'): void => {
  const [from, into] = [
    openVault(files.vault, to === 'locked' ? null : key),
    openVault(files.vault, to === 'locked' ? key : null),
  ]
  try {
    for (const path of [files.database, ...databasesIn(files.backups)]) {
      if (existsSync(path) && isPlainDatabase(path) === (to === 'locked'))
        convertDatabase(path, from.databaseKey, into.databaseKey)
    }
    for (const name of into.names()) moveFile(files.vault, name, from, into)
  } finally {
    from.close()
    into.close()
  }
}

/** Removes the notebook with everything that belongs to it. The key goes first: without it the rest is noise. */
export const removeNotebook = (files: NotebookFiles): void => {
  shredFile(files.key)
  shredFile(`${files.key}.set-aside`)
  const { database } = files
  for (const path of [database, `${database}-wal`, `${database}-shm`, `${database}-journal`]) shredFile(path)
  for (const folder of [files.backups, files.vault]) {
    for (const path of filesBelow(folder)) shredFile(path)
    rmSync(folder, { recursive: true, force: true })
  }
  clearUnfinished(database)
  rmSync(files.tries, { force: true })
}
