import type { CallName, Handlers } from '../../shared/contract/index.ts'
import type { Announcer } from '../announcer.ts'
import type { Desk } from '../desk.ts'
import type { openLibrary } from '../library/index.ts'
import type { Holder } from '../notebook/holder.ts'
import type { Ports } from '../ports.ts'
import type { PreferencesFile } from '../preferences.ts'

/** The handlers of every call whose name begins with the room: leaving one out does not compile. */
export type HandlersOf<Room extends string> = Pick<Handlers, Extract<CallName, `${Room}.${string}`>>

/** What the handlers work on. */
export interface Parts {
  readonly ports: Ports
  readonly preferences: PreferencesFile
  readonly library: ReturnType<typeof openLibrary>
  /** The notebook and what is built on it, while it is open. */
  readonly desk: Holder<Desk>
  readonly emit: Announcer['emit']
}

/** What a change of a note tells everybody; gives the note back, so that a handler can end with it. */
export const announceNote = <Changed extends { id: string; version: number }>(
  { emit }: Pick<Parts, 'emit'>,
  note: Changed,
): Changed => {
  emit('notes.changed', { id: note.id, version: note.version })
  return note
}
