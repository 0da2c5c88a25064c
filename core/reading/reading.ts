import { ValiseError } from '../../shared/contract/errors.ts'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import type { ReadingState } from '../../shared/contract/reading.ts'
import { addSeen, READ_SHARE, type Stretch, shareSeen } from '../../shared/text/seen.ts'
import { currentEdition, hashesOfKind, hashOfItem } from '../library/queries.ts'
import type { Store } from '../store/open.ts'
import { allReading, deleteReading, putReading, type ReadingRow, readingOf } from './queries.ts'

/** What the delegate has read: kept in the notebook, compared with the library. */
export interface Reading {
  list(): ReadingState[]
  /** Errors: `not-found`. */
  record(input: ParsedInputOf<'reading.record'>): ReadingState
  /** Errors: `not-found`. */
  mark(input: ParsedInputOf<'reading.mark'>): ReadingState | null
}

const seenIn = (row: ReadingRow | undefined): Stretch[] =>
  // What was stored went through the schema.
  row === undefined ? [] : (JSON.parse(row.seen) as Stretch[])

/** Shares of a text need no more digits than its lines: a stored list stays short. */
const rounded = (seen: readonly Stretch[]): string =>
  JSON.stringify(seen.map((stretch) => stretch.map((share) => Math.round(share * 10_000) / 10_000)))

/** What was seen of the text with this hash. Who was in the middle of another one reads on; who had finished it begins anew. */
const seenOf = (row: ReadingRow | undefined, hash: string): Stretch[] =>
  row !== undefined && row.finished_at !== null && row.seen_hash !== hash ? [] : seenIn(row)

const stateOf = (row: ReadingRow, hash: string): ReadingState => ({
  briefing: row.briefing,
  seen: seenOf(row, hash),
  share: shareSeen(seenOf(row, hash)),
  finishedAt: row.finished_at === null ? null : new Date(row.finished_at).toISOString(),
  edition: row.edition,
  changed: row.hash !== hash,
  section: row.section,
  block: row.block,
  updatedAt: new Date(row.updated_at).toISOString(),
})

/**
 * The row after some more was read. Until a changed text is finished the reader still knows the old one.
 */
const readOn = (
  before: ReadingRow | undefined,
  { briefing, seen, section, block }: ParsedInputOf<'reading.record'>,
  text: { readonly hash: string; readonly edition: number },
  now: number,
): ReadingRow => {
  const all = addSeen(seenOf(before, text.hash), seen)
  const isFinished = shareSeen(all) >= READ_SHARE
  const known = isFinished || before === undefined ? text : before
  const wasFinished = before !== undefined && before.hash === known.hash ? before.finished_at : null
  return {
    briefing,
    section,
    block,
    seen: rounded(all),
    seen_hash: text.hash,
    finished_at: wasFinished ?? (isFinished ? now : null),
    edition: known.edition,
    hash: known.hash,
    updated_at: now,
  }
}

/**
 * Makes the reading of a notebook over the library that is read.
 * @param notebook the open notebook; throws while it is locked
 */
export const createReading = (notebook: () => Store, library: Store, now: () => number): Reading => {
  const textOf = (briefing: string): { hash: string; edition: number } => {
    const hash = hashOfItem(library.read, 'briefings', briefing)
    const edition = currentEdition(library.read)?.number
    if (hash === undefined || edition === undefined) {
      throw new ValiseError('not-found', `This edition has no briefing “${briefing}”. It may have been withdrawn.`, {
        what: 'briefing',
        id: briefing,
      })
    }
    return { hash, edition }
  }
  return {
    list: () => {
      const hashes = new Map(hashesOfKind(library.read, 'briefings').map(({ id, hash }) => [id, hash]))
      return allReading(notebook().read).flatMap((row) => {
        const hash = hashes.get(row.briefing)
        return hash === undefined ? [] : [stateOf(row, hash)]
      })
    },
    record: (input) => {
      const text = textOf(input.briefing)
      const row = notebook().write((write) => {
        const next = readOn(readingOf(write, input.briefing), input, text, now())
        putReading(write, next)
        return next
      })
      return stateOf(row, text.hash)
    },
    mark: ({ briefing, read }) => {
      const text = textOf(briefing)
      if (!read) {
        notebook().write((write) => deleteReading(write, briefing))
        return null
      }
      const at = now()
      const row: ReadingRow = {
        briefing,
        section: null,
        block: 0,
        seen: '[[0,1]]',
        seen_hash: text.hash,
        finished_at: at,
        edition: text.edition,
        hash: text.hash,
        updated_at: at,
      }
      notebook().write((write) => putReading(write, row))
      return stateOf(row, text.hash)
    },
  }
}
