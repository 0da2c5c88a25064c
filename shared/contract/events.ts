import type { OwnCard } from '../model/own-card.ts'
import type { Delegate, Preferences } from '../model/preferences.ts'
import type { LockState } from './lock.ts'

/** How a core ended that nobody told to. */
export interface CoreStop {
  /** Whether another one is being started already; otherwise it stopped too often for that. */
  readonly startsAgain: boolean
  /** The path of the log. */
  readonly logFile: string
}

/** Everything the core pushes to whoever listens. Values are plain JSON. */
export interface Events {
  /** Another edition is in the library. */
  'library.changed': { readonly edition: number }
  /** A note was made, changed, trashed or restored, here or in another window. */
  'notes.changed': { readonly id: string; readonly version: number }
  /** Meetings were made, changed, removed, restored or brought in, here or in another window. */
  'meetings.changed': Readonly<Record<string, never>>
  /** Contacts were made, changed, trashed, restored or brought in, here or in another window. */
  'people.changed': Readonly<Record<string, never>>
  /** A passage was marked, changed, removed or restored, here or in another window. */
  'passages.changed': { readonly id: string; readonly version: number }
  /** More of a briefing was read, or it was marked. */
  'reading.changed': { readonly briefing: string }
  /** A file was attached, or its text was read. */
  'attachments.changed': { readonly id: string }
  /** A search was saved under a name, or removed. */
  'savedSearches.changed': Readonly<Record<string, never>>
  /** A template for notes was saved, put back or removed. */
  'templates.changed': Readonly<Record<string, never>>
  'preferences.changed': Preferences
  'delegate.changed': Delegate
  'ownCard.changed': OwnCard
  /** Items of checklists were ticked or unticked. */
  'ticks.changed': Readonly<Record<string, never>>
  /** The notebook was locked, unlocked, encrypted or not any more, taken away, brought back or erased. */
  'lock.changed': LockState
  /** The notebook was taken off this computer, or erased: whoever keeps traces of its use lets go of them. */
  'notebook.removed': Readonly<Record<string, never>>
  /** The core has ended by itself. Calls wait for the next one, or are refused where there is none. */
  'core.stopped': CoreStop
  /** Another core stands in its place and answers, with everything that was on disk. */
  'core.started': Readonly<Record<string, never>>
}
export type EventName = keyof Events

const names: Record<EventName, true> = {
  'library.changed': true,
  'notes.changed': true,
  'meetings.changed': true,
  'people.changed': true,
  'passages.changed': true,
  'reading.changed': true,
  'attachments.changed': true,
  'savedSearches.changed': true,
  'templates.changed': true,
  'preferences.changed': true,
  'delegate.changed': true,
  'ownCard.changed': true,
  'ticks.changed': true,
  'lock.changed': true,
  'notebook.removed': true,
  'core.stopped': true,
  'core.started': true,
}
export const eventNames = Object.keys(names) as EventName[]

/** An event on its way through a door. */
export type EventMessage = { [N in EventName]: { readonly event: N; readonly value: Events[N] } }[EventName]
