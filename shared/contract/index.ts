import type { z } from 'zod'
import { appCalls } from './app.ts'
import { attachmentCalls } from './attachments.ts'
import type { CallDefinition } from './call.ts'
import { checklistCalls } from './checklists.ts'
import { exportCalls } from './export.ts'
import { followUpCalls } from './follow-ups.ts'
import { libraryCalls } from './library.ts'
import { lockCalls } from './lock.ts'
import { meetingCalls } from './meetings.ts'
import { noteCalls } from './notes.ts'
import { ownCardCalls } from './own-card.ts'
import { passageCalls } from './passages.ts'
import { peopleCalls } from './people.ts'
import { readingCalls } from './reading.ts'
import { searchCalls } from './search.ts'
import { templateCalls } from './templates.ts'

/** Every call there is. Client, dispatcher, preload and tests derive from this. */
export const calls = {
  ...appCalls,
  ...libraryCalls,
  ...noteCalls,
  ...passageCalls,
  ...readingCalls,
  ...followUpCalls,
  ...searchCalls,
  ...exportCalls,
  ...checklistCalls,
  ...ownCardCalls,
  ...lockCalls,
  ...meetingCalls,
  ...peopleCalls,
  ...templateCalls,
  ...attachmentCalls,
}

export type CallName = keyof typeof calls
export const callNames = Object.keys(calls) as CallName[]

/** What a caller passes: fields with a default may be left out. */
export type InputOf<N extends CallName> = z.input<(typeof calls)[N]['input']>
/** What a handler receives: checked, with the defaults filled in. */
export type ParsedInputOf<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type OutputOf<N extends CallName> =
  (typeof calls)[N] extends CallDefinition<z.ZodType, infer Output> ? Output : never

/** The functions that fulfil the contract. */
export type Handlers = {
  readonly [N in CallName]: (input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>
}

/** The one function by which everything is asked. */
export type Call = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

/** Largest message a door accepts, in bytes: the largest bundle, quoted as JSON, with room to spare. */
export const MAX_MESSAGE_BYTES = 96 * 1024 * 1024
