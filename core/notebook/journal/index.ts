import { randomBytes } from 'node:crypto'
import { describeError } from '../../describe-error.ts'
import type { Vault } from '../../store/vault.ts'
import { JournalEntry } from './entry.ts'

/** The texts that could not be saved, in files beside the notebook: encrypted where the notebook is. */
export interface Journal {
  /** Keeps a text in place of an earlier one of the same draft. @returns whether it is on disk */
  keep(entry: JournalEntry): boolean
  /** The draft was saved, or its text is a note: what the journal has of it goes. */
  forget(draft: string): void
  /** What is kept, the oldest first, and the names of the files that cannot be read. They stay where they are. */
  read(): { readonly entries: readonly JournalEntry[]; readonly unreadable: readonly string[] }
  /** Makes sure that there is room for a text when the disk is full. For when nobody is waiting. */
  reserve(): void
}

const FOLDER = 'journal/'
const DRAFT = `${FOLDER}draft-`
/** Gives its place on a full disk to the text that is to be kept. Random, because a disk may pack zeros. */
const RESERVE = `${FOLDER}reserve`
const RESERVED_BYTES = 256 * 1024

const nameOf = (draft: string): string => `${DRAFT}${draft}`

export const createJournal = (vault: Vault, log: (line: string) => void): Journal => {
  const kept = new Set(vault.names().filter((name) => name.startsWith(DRAFT)))
  const lastText = new Map<string, string>()

  const tell = (what: string, error: unknown): void => log(`journal: ${what}: ${describeError(error)}`)

  const write = (name: string, text: string): void => {
    const bytes = Buffer.from(text)
    try {
      vault.write(name, bytes)
    } catch (error) {
      tell('no room, using the reserve', error)
      vault.remove(RESERVE)
      vault.write(name, bytes)
    }
  }
  const parse = (name: string): JournalEntry | null => {
    try {
      return JournalEntry.parse(JSON.parse(vault.read(name).toString()))
    } catch (error) {
      tell(`${name} cannot be read`, error)
      return null
    }
  }

  return {
    keep: (entry) => {
      const name = nameOf(entry.draft)
      // A save is tried again every few seconds; the same text is brought to disk once.
      const text = JSON.stringify(entry.change)
      if (kept.has(name) && lastText.get(name) === text) return true
      try {
        write(name, JSON.stringify(entry))
      } catch (error) {
        tell(`${name} was not written`, error)
        return false
      }
      kept.add(name)
      lastText.set(name, text)
      return true
    },
    forget: (draft) => {
      const name = nameOf(draft)
      if (!kept.has(name)) return
      try {
        vault.remove(name)
        kept.delete(name)
        lastText.delete(name)
      } catch (error) {
        // It is found again at the next start, and then to be the note's own text.
        tell(`${name} was not removed`, error)
      }
    },
    read: () => {
      const found = [...kept].map((name) => ({ name, entry: parse(name) }))
      return {
        entries: found
          .flatMap(({ entry }) => (entry === null ? [] : [entry]))
          .sort((a, b) => a.writtenAt - b.writtenAt),
        unreadable: found.flatMap(({ name, entry }) => (entry === null ? [name] : [])),
      }
    },
    reserve: () => {
      if (vault.names().includes(RESERVE)) return
      vault.write(RESERVE, randomBytes(RESERVED_BYTES))
    },
  }
}
