import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { LockState, PackedNotebook } from '../../shared/contract/lock.ts'
import { MAX_BUNDLE_BYTES } from '../../shared/model/bundle-limits.ts'
import type { Notebook } from '../notebook/index.ts'
import { changesSoFar } from '../notebook/queries.ts'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { openVault } from '../store/vault.ts'
import { replaceFile } from '../store/write-file.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type KeyFile, writeKeyFile } from './key-file.ts'
import { type NotebookFiles, removeNotebook } from './notebook-files.ts'
import { type Packed, pack, provePacked, unpack } from './packed.ts'

type Away = NonNullable<LockState['away']>

/** What was taken off this computer; `null` while nothing is away. A spoilt file tells that much too. */
export const readAway = ({ away }: NotebookFiles): Away | null => {
  if (!existsSync(away)) return null
  const nothingKnown: Away = { leftAt: new Date(0).toISOString(), notes: 0, fingerprint: { en: [], fr: [] } }
  try {
    return { ...nothingKnown, ...(JSON.parse(readFileSync(away, 'utf8')) as Partial<Away>) }
  } catch {
    return nothingKnown
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What was packed last, so that leaving can tell that nothing came after it. */
interface LastPacked {
  readonly hash: string
  readonly changes: number
}

const tooLarge = (bytes: number): ValiseError =>
  new ValiseError(
    'notebook-too-large',
    `The notebook is too large for this window (${bytes} bytes). Nothing was removed: close Valise and use “valise border leave --out FILE”.`,
    { bytes, most: MAX_BUNDLE_BYTES },
  )

export interface Border {
  /** Packs the open notebook. Errors: `notebook-too-large`, those of a backup. */
  pack(notebook: Notebook, keyFile: KeyFile): PackedNotebook
  /** Proves that a text is what was packed last and that nothing came after it. Errors: `notebook-file`, `notebook-changed`. */
  prove(notebook: Notebook, packed: Packed, text: string): Away
  /** Removes the closed notebook. `away` is written first: an interrupted removal is finished at the next start. */
  leave(away: Away): void
  /** Proves a packed notebook with its key and puts it where it belongs. Error: `notebook-file`. */
  bringBack(
    packed: Packed,
    text: string,
    key: Uint8Array,
    closeNotebook: () => void,
  ): { notes: number; attachments: number; same: boolean | null }
}

/** @param most bytes of a packed notebook that a page can save and read back; `null` for no such limit */
export const createBorder = (files: NotebookFiles, now: () => number, most: number | null): Border => {
  let last: LastPacked | null = null
  return {
    pack: (notebook, keyFile) => {
      const { text, notes, attachments } = pack(files, notebook, keyFile, now())
      if (most !== null && text.length > most) throw tooLarge(text.length)
      last = { hash: hashOf(text), changes: changesSoFar(notebook.store.read) }
      return {
        fileName: `Valise ${new Date(now()).toISOString().slice(0, 10)}.valisebook`,
        mediaType: 'application/x-valise-notebook',
        base64: Buffer.from(text).toString('base64'),
        notes,
        attachments,
        fingerprint: fingerprintOf(text),
      }
    },
    prove: (notebook, packed, text) => {
      if (last?.hash !== hashOf(text)) {
        throw new ValiseError(
          'notebook-file',
          'This is not the file that was packed just now. Nothing was removed: choose that file, or pack again.',
          { reason: 'another file' },
        )
      }
      if (changesSoFar(notebook.store.read) !== last.changes) {
        throw new ValiseError(
          'notebook-changed',
          'Something was written after the notebook was packed. Nothing was removed: pack it again.',
        )
      }
      const { notes } = provePacked(files, packed, notebook.vault)
      return { leftAt: new Date(now()).toISOString(), notes, fingerprint: fingerprintOf(text) }
    },
    leave: (away) => {
      last = null
      inDataFolder(() => {
        replaceFile(files.away, JSON.stringify(away))
        removeNotebook(files)
      })
    },
    bringBack: (packed, text, key, closeNotebook) => {
      const vault = openVault(files.vault, key)
      let proved: { notes: number; attachments: number }
      try {
        proved = provePacked(files, packed, vault)
      } finally {
        vault.close()
      }
      const away = readAway(files)
      closeNotebook()
      return inDataFolder(() => {
        removeNotebook(files)
        const { passphrase, recovery, format } = packed.key
        // The key first: a database without its key could not be told from a spoilt one.
        writeKeyFile(files.key, { format, ...(passphrase && { passphrase }), ...(recovery && { recovery }) })
        unpack(files, packed)
        rmSync(files.away, { force: true })
        const words = fingerprintOf(text).en.join(' ')
        return {
          ...proved,
          same: away && away.fingerprint.en.length > 0 ? away.fingerprint.en.join(' ') === words : null,
        }
      })
    },
  }
}
