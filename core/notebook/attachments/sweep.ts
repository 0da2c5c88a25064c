import type { DoctorReport } from '../../../shared/contract/app.ts'
import type { WriteHandle } from '../../store/handles.ts'
import type { Store } from '../../store/open.ts'
import type { Vault } from '../../store/vault.ts'
import type { Attachments } from './index.ts'
import { FOLDER, readNaming } from './names.ts'
import { allAttachments, dropFormerUses, notesUsing, removeUnused, unused, usedBy } from './queries.ts'

const DAY = 86_400_000

/** How long a file stays that no text names: in this time, taking it out of a text can be undone. */
const UNUSED_DAYS = 7
/** How long a file stays that no row knows: longer than the oldest daily backup, which may know it. */
const UNKNOWN_DAYS = 8

/**
 * Removes a note by `remove`, and the rows of the files that only it used.
 * @returns the hashes of what they held, to be let go of after the commit; `null` where nothing was removed
 */
export const removeWithFiles = (write: WriteHandle, note: string, remove: () => boolean): string[] | null => {
  const used = usedBy(write, note)
  return remove() ? used.flatMap((seq) => removeUnused(write, seq)) : null
}

/** Removes what no text has named for a week, and files that no row knows. */
export const sweepAttachments = (store: Store, vault: Vault, attachments: Attachments, now: number): void => {
  const before = now - UNUSED_DAYS * DAY
  const hashes = store.write((write) => {
    dropFormerUses(write, before)
    return unused(write, before).flatMap((seq) => removeUnused(write, seq))
  })
  attachments.letGo(hashes)

  const nameOf = readNaming(store.read)
  const known = new Set(
    allAttachments(store.read).flatMap(({ sha256, picture }) =>
      nameOf ? [nameOf(sha256), ...(picture === null ? [] : [nameOf(picture)])] : [],
    ),
  )
  for (const name of vault.names()) {
    if (!name.startsWith(FOLDER) || known.has(name)) continue
    if ((vault.changedAt(name) ?? now) < now - UNKNOWN_DAYS * DAY) vault.remove(name)
  }
}

/** What is attached, for those who look after a data folder. */
export const reportAttachments = (store: Store, vault: Vault): NonNullable<DoctorReport['attachments']> => {
  const rows = allAttachments(store.read)
  const nameOf = readNaming(store.read)
  const there = new Set(vault.names())
  return {
    count: rows.length,
    bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
    missing: rows
      .filter(({ sha256 }) => !nameOf || !there.has(nameOf(sha256)))
      .map(({ seq, name }) => ({ name, notes: notesUsing(store.read, seq) })),
  }
}
