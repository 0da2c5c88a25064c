import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { ValiseError } from '../../shared/contract/errors.ts'
import { countKept } from '../notebook/attachments/names.ts'
import type { Notebook } from '../notebook/index.ts'
import { countLive, countTrashed } from '../notebook/queries.ts'
import { readCopy } from '../store/backup.ts'
import type { ReadHandle } from '../store/handles.ts'
import { inDataFolder } from '../store/sqlite-errors.ts'
import type { Vault } from '../store/vault.ts'
import { replaceFile } from '../store/write-file.ts'
import { KeyFile } from './key-file.ts'
import { type NotebookFiles, PACKING } from './notebook-files.ts'

/** The name of the list of what is in a packed notebook: sealed, so that nobody takes out or adds. */
const MANIFEST = 'border-manifest'
const DATABASE = 'notebook.db'

const Packed = z.strictObject({
  format: z.literal('valise-notebook/1'),
  /** Instant. */
  packedAt: z.iso.datetime(),
  key: KeyFile,
  /** Sealed with the notebook's key, base64: `Manifest` as JSON. */
  manifest: z.base64(),
  /** As they lie in the data folder, encrypted: the database by the name `notebook.db`, and the files beside it. */
  files: z.array(z.strictObject({ name: z.string().max(500), base64: z.base64() })).min(1),
})
export type Packed = z.infer<typeof Packed>

const Manifest = z.strictObject({
  notes: z.int().min(0),
  /** Attached files whose bytes are among the files. */
  attachments: z.int().min(0).default(0),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
})

const notOurs = (why: string, cause?: unknown): ValiseError =>
  new ValiseError(
    'notebook-file',
    `This file is not a whole notebook packed by Valise (${why}). Nothing was changed: choose the file that was saved, or copy it again.`,
    { reason: why },
    { cause },
  )

const countAll = (read: ReadHandle): number => countLive(read) + countTrashed(read)
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const withFolder = <Result>(beside: string, work: (folder: string) => Result): Result => {
  const folder = inDataFolder(() => {
    mkdirSync(dirname(beside), { recursive: true, mode: 0o700 })
    return mkdtempSync(`${beside}${PACKING}`)
  })
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Base64 of this many bytes still is one text for JavaScript, with room for what stands around it. */
const MAX_PACKED_FILES = 360_000_000

const refuseTooLarge = (paths: readonly string[]): void => {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0)
  if (bytes <= MAX_PACKED_FILES) return
  throw new ValiseError(
    'notebook-too-large',
    `The attached files are too large to be packed into one file (${bytes} bytes of at most ${MAX_PACKED_FILES}). Nothing was removed: save the largest elsewhere, remove their notes, and pack again.`,
    { bytes, most: MAX_PACKED_FILES },
  )
}

/**
 * Packs an open, encrypted notebook into one text. The copy of the database is proved first.
 * @param key the notebook's key file; what only this computer can open is left out
 */
export const pack = (
  { database, vault: folder }: NotebookFiles,
  { store, vault }: Notebook,
  { passphrase, recovery, format }: KeyFile,
  now: number,
): { text: string; notes: number; attachments: number } =>
  withFolder(database, (scratch) => {
    const names = vault.names()
    refuseTooLarge(names.map((name) => join(folder, name)))
    const copy = readFileSync(store.backUp(scratch, 'packed', now))
    const files = [
      { name: DATABASE, bytes: copy },
      ...names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
    ]
    const notes = countAll(store.read)
    const attachments = countKept(store.read, names)
    const manifest = { notes, attachments, files: files.map(({ name, bytes }) => ({ name, sha256: hashOf(bytes) })) }
    const packed: Packed = {
      format: 'valise-notebook/1',
      packedAt: new Date(now).toISOString(),
      key: { format, ...(passphrase && { passphrase }), ...(recovery && { recovery }) },
      manifest: vault.seal(MANIFEST, Buffer.from(JSON.stringify(manifest))).toString('base64'),
      files: files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
    }
    return { text: JSON.stringify(packed), notes, attachments }
  })

/** A packed notebook from the text of its file. Error: `notebook-file`. */
export const readPacked = (text: string): Packed => {
  try {
    return Packed.parse(JSON.parse(text))
  } catch (cause) {
    throw notOurs('it is something else, or cut short', cause)
  }
}

/**
 * Proves a packed notebook with the vault of its key: the list of its files, each file against the list, the
 * database page by page, and the attached files it knows against those that are there. Error: `notebook-file`.
 * @returns the notes in it, those in the trash included, and the attached files
 */
export const provePacked = (
  files: NotebookFiles,
  packed: Packed,
  vault: Vault,
): { notes: number; attachments: number } =>
  withFolder(files.database, (scratch) => {
    try {
      const manifest = Manifest.parse(
        JSON.parse(vault.open(MANIFEST, Buffer.from(packed.manifest, 'base64')).toString()),
      )
      const found = packed.files.map(({ name, base64 }) => ({ name, sha256: hashOf(Buffer.from(base64, 'base64')) }))
      if (JSON.stringify(found) !== JSON.stringify(manifest.files)) throw notOurs('a part of it was changed')
      if (
        found.findIndex(({ name }) => name === DATABASE) !== 0 ||
        found.slice(1).some(({ name }) => name === DATABASE)
      )
        throw notOurs('its database is missing')
      const path = join(scratch, DATABASE)
      writeFileSync(path, Buffer.from(packed.files[0]?.base64 ?? '', 'base64'), { mode: 0o600 })
      const names = packed.files.map(({ name }) => name)
      const { notes, attachments } = readCopy(path, vault.databaseKey, (read) => ({
        notes: countAll(read),
        attachments: countKept(read, names),
      }))
      if (notes !== manifest.notes) throw notOurs(`${notes} notes in place of ${manifest.notes}`)
      if (attachments !== manifest.attachments)
        throw notOurs(`${attachments} attached files in place of ${manifest.attachments}`)
      for (const { name, base64 } of packed.files.slice(1)) vault.open(name, Buffer.from(base64, 'base64'))
      return { notes, attachments }
    } catch (cause) {
      throw cause instanceof ValiseError && cause.code !== 'store-damaged'
        ? cause
        : notOurs('a part of it was changed', cause)
    }
  })

/** Puts the files of a proved packed notebook where they belong, the database last. */
export const unpack = (files: NotebookFiles, { files: packed }: Packed): void =>
  inDataFolder(() => {
    const [database, ...beside] = packed
    for (const { name, base64 } of [...beside, ...(database ? [database] : [])]) {
      const path = name === DATABASE ? files.database : join(files.vault, name)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      replaceFile(path, Buffer.from(base64, 'base64'))
    }
  })
