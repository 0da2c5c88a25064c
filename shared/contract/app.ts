import { z } from 'zod'
import type { ItemKind } from '../model/bundle.ts'
import type { LastStart } from '../model/last-start.ts'
import { Delegate, Preferences } from '../model/preferences.ts'
import type { Language } from '../model/primitives.ts'
import { call } from './call.ts'
import type { LockState } from './lock.ts'

/** What the page must know before it can draw anything. */
export interface AppState {
  readonly version: string
  readonly preferences: Preferences
  /** Empty while the notebook is locked. */
  readonly delegate: Delegate
  readonly lock: LockState
  /** `null` when no edition could be loaded. */
  readonly edition: number | null
}

/** The state of one SQLite file. */
export interface StoreReport {
  readonly path: string
  readonly schema: number
  /** `ok`, or what SQLite's integrity check said. */
  readonly integrity: string
  readonly bytes: number
}

/** What `valise doctor` prints. */
export interface DoctorReport {
  readonly versions: Readonly<Record<'valise' | 'node' | 'sqlite' | 'typst' | 'platform', string>>
  readonly paths: Readonly<
    Record<'data' | 'log' | 'library' | 'notebook' | 'preferences' | 'backups' | 'shippedBundle', string>
  >
  readonly library: StoreReport
  readonly lock: LockState['state']
  /** `null` while the notebook is locked. */
  readonly notebook: StoreReport | null
  /** How the desktop app last started with this data folder; `null` where it never did. */
  readonly lastStart: LastStart | null
  /** Files attached to notes; `null` while the notebook is locked. */
  readonly attachments: {
    readonly count: number
    /** Of the files as they were added. */
    readonly bytes: number
    /** Those whose file is gone, with the titles of the notes that name them. */
    readonly missing: readonly { readonly name: string; readonly notes: readonly string[] }[]
  } | null
  readonly edition: {
    readonly mission: string
    readonly number: number
    readonly issuedAt: string
    readonly reviewBy: string
    readonly syncedAt: string
  } | null
  readonly counts: {
    readonly library: Readonly<Record<ItemKind, number>>
    /** Briefings by kind, in each language. */
    readonly briefings: Readonly<Record<string, Readonly<Record<Language, number>>>>
    /** `null` while the notebook is locked. */
    readonly notes: number | null
    readonly trashed: number | null
    /** Items marked "confirm before use". */
    readonly toConfirm: number
    /** Passages of briefings that the reader is asked to confirm, in the language that has more of them. */
    readonly passagesToConfirm: number
    /** Items of which a review date lies before today. */
    readonly pastReview: number
  }
}

const nothing = z.strictObject({})

export const appCalls = {
  'app.state': call<AppState>()(nothing),
  /**
   * Starts the core again after it stopped too often to be started by itself. Answered by whoever
   * runs the core; a core that runs is left alone. Error: `core-stopped` where it stopped once more.
   */
  'app.restart': call<{ readonly restarted: boolean }>()(nothing),
  /** Runs the integrity checks of both stores and counts what they hold. */
  'app.doctor': call<DoctorReport>()(nothing),
  /** Changes the named preferences and keeps the others. */
  'preferences.set': call<Preferences>()(Preferences.partial()),
  'delegate.set': call<Delegate>()(Delegate),
}
