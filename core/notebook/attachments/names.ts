import { createHmac, randomBytes } from 'node:crypto'
import type { ReadHandle } from '../../store/handles.ts'
import type { Store } from '../../store/open.ts'
import { putSetting, setting } from '../queries.ts'
import { allAttachments } from './queries.ts'

/** Where attached files lie within the vault. */
export const FOLDER = 'attachments/'

const SETTING = 'attachment-names'

/**
 * The names of attached files in the vault. They follow from the content, so that the same content lies
 * there once, and tell nothing of it: a plain hash would let anybody prove that a file he has is in an
 * encrypted notebook. So the hash goes through HMAC-SHA-256 with a random key that is in the notebook.
 * @returns `null` where no file was ever attached
 */
export const readNaming = (read: ReadHandle): ((sha256: string) => string) | null => {
  const stored = setting(read, SETTING)
  if (stored === undefined) return null
  const key = Buffer.from(stored, 'hex')
  return (sha256) => `${FOLDER}${createHmac('sha256', key).update(sha256).digest('hex')}`
}

/** How many attached files have their bytes among the files of a vault. */
export const countKept = (read: ReadHandle, names: readonly string[]): number => {
  const nameOf = readNaming(read)
  if (!nameOf) return 0
  const there = new Set(names)
  return allAttachments(read).filter(({ sha256 }) => there.has(nameOf(sha256))).length
}

/** Likewise; makes the key where there is none yet. */
export const naming = (store: Store): ((sha256: string) => string) => {
  const known = readNaming(store.read)
  if (known) return known
  store.write((write) => putSetting(write, SETTING, randomBytes(32).toString('hex')))
  return naming(store)
}
