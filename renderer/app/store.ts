import { createStore, type StoreApi } from 'zustand'
import type { AppState } from '../../shared/contract/app.ts'
import type { LockState } from '../../shared/contract/lock.ts'
import type { Delegate, Preferences } from '../../shared/model/preferences.ts'

/** A short message that passes, with at most one thing to do about it. */
export interface Notice {
  readonly id: number
  readonly message: string
  readonly tone: 'plain' | 'error'
  readonly action: { readonly label: string; readonly run: () => void } | null
}

export interface NoticeInput {
  readonly message: string
  readonly tone?: Notice['tone']
  readonly action?: Notice['action']
}

/** The state of the page itself. What the core knows is asked by `useCall` instead. */
export interface PageState {
  readonly version: string
  readonly preferences: Preferences
  readonly delegate: Delegate
  /** How it stands with the notebook. */
  readonly lock: LockState
  /** Whether the notes were locked while words of this page were in no file yet: it keeps them until they are saved. */
  readonly hasKeptWords: boolean
  /** How often somebody asked to lock it now. */
  readonly lockAsked: number
  /** The notebook panel and the note in it; `null` lets the panel choose. */
  readonly panel: { readonly isOpen: boolean; readonly noteId: string | null }
  readonly paletteOpen: boolean
  readonly keysheetOpen: boolean
  readonly notices: readonly Notice[]
  /** A file that the machine gave the page to bring in, until it is taken. */
  readonly givenFile: { readonly fileName: string; readonly text: string } | null
  /** A packed notebook that the machine gave the page to bring back, until it is taken or put away. */
  readonly givenNotebook: { readonly fileName: string; readonly text: string } | null

  setPreferences(preferences: Preferences): void
  setDelegate(delegate: Delegate): void
  setLock(lock: LockState): void
  /** Hides everything but the words that wait for the notes to be unlocked. */
  keepWords(lock: LockState): void
  /** The words are on disk, or the page shows itself how far they are. */
  releaseWords(): void
  /** Locks the notebook as soon as what is typed is on disk. */
  askToLock(): void
  /** Opens the panel, with a note if one is named. */
  openPanel(noteId?: string): void
  closePanel(): void
  togglePanel(): void
  setPaletteOpen(isOpen: boolean): void
  setKeysheetOpen(isOpen: boolean): void
  setGivenFile(file: PageState['givenFile']): void
  setGivenNotebook(file: PageState['givenNotebook']): void
  /** Shows a message; it leaves by itself unless it is an error. */
  notify(notice: NoticeInput): void
  dismiss(id: number): void
}

export type PageStore = StoreApi<PageState>

/** A store for one page, begun with what the core said at the start. */
export const createPageStore = ({ version, preferences, delegate, lock }: AppState): PageStore => {
  let lastNotice = 0
  return createStore<PageState>()((set) => ({
    version,
    preferences,
    delegate,
    lock,
    hasKeptWords: false,
    lockAsked: 0,
    panel: { isOpen: false, noteId: null },
    paletteOpen: false,
    keysheetOpen: false,
    notices: [],
    givenFile: null,
    givenNotebook: null,

    setPreferences: (preferences) => set({ preferences }),
    setDelegate: (delegate) => set({ delegate }),
    setLock: (lock) => set({ lock }),
    keepWords: (lock) => set({ lock, hasKeptWords: true }),
    releaseWords: () => set({ hasKeptWords: false }),
    askToLock: () => set(({ lockAsked }) => ({ lockAsked: lockAsked + 1 })),
    openPanel: (noteId) => set(({ panel }) => ({ panel: { isOpen: true, noteId: noteId ?? panel.noteId } })),
    closePanel: () => set(({ panel }) => ({ panel: { ...panel, isOpen: false } })),
    togglePanel: () => set(({ panel }) => ({ panel: { ...panel, isOpen: !panel.isOpen } })),
    setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
    setKeysheetOpen: (keysheetOpen) => set({ keysheetOpen }),
    setGivenFile: (file) => set({ givenFile: file && { fileName: file.fileName, text: file.text } }),
    setGivenNotebook: (file) => set({ givenNotebook: file && { fileName: file.fileName, text: file.text } }),
    notify: ({ message, tone = 'plain', action = null }) => {
      lastNotice += 1
      const notice: Notice = { id: lastNotice, message, tone, action }
      set(({ notices }) => ({ notices: [...notices.slice(-2), notice] }))
    },
    dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  }))
}
