import { type ErrorCode, ValiseError } from '../../../shared/contract/errors.ts'
import { toPlainError } from '../../dispatch.ts'
import type { Ports } from '../../ports.ts'
import type { Notes } from '../notes.ts'
import type { JournalEntry } from './entry.ts'
import type { Journal } from './index.ts'

/** What is wrong with the change itself: keeping it beside the notebook would not make it better. */
const ANSWERS: readonly ErrorCode[] = ['bad-input', 'conflict', 'not-found', 'locked']

/**
 * Notes whose texts are never lost: what cannot be saved goes into the journal, and the error says in
 * `details.kept` whether it is on disk there. Only texts of a draft are kept: an editor asks again and
 * takes its text out of the journal by that, nobody else would.
 */
export const saveOrKeep = (notes: Notes, journal: Journal, { now }: Pick<Ports, 'now'>): Notes => {
  const saving = <Result>(
    kept: Pick<JournalEntry, 'draft' | 'note' | 'version' | 'change'>,
    save: () => Result,
  ): Result => {
    let saved: Result
    try {
      saved = save()
    } catch (error) {
      const { code, message, details } = toPlainError(error)
      if (ANSWERS.includes(code)) throw error
      const isKept = journal.keep({ format: 'valise-journal/1', ...kept, writtenAt: now() })
      throw new ValiseError(code, message, { ...details, kept: isKept }, { cause: error })
    }
    journal.forget(kept.draft)
    return saved
  }
  return {
    ...notes,
    create: (input) => {
      const { id, ...change } = input
      if (id === undefined) return notes.create(input)
      return saving({ draft: id, note: id, version: 0, change }, () => notes.create(input))
    },
    update: (input) => {
      const { draft, id, version, ...change } = input
      if (draft === undefined) return notes.update(input)
      return saving({ draft, note: id, version, change }, () => notes.update(input))
    },
  }
}
