import { createStore, type StoreApi } from 'zustand'
import type { Note, NoteFacts } from '../../../shared/model/note.ts'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'
import type { Client } from '../../client/client.ts'
import {
  type CopyReason,
  type Draft,
  factsOf,
  newNote,
  type StoredNote,
  sameFacts,
  saveNote,
  storedNote,
} from './save-note.ts'
import { createSaveQueue, type SaveState, type Timers } from './save-queue.ts'

/** An open note as everything that shows it sees it. */
export interface NoteSessionState {
  /** `null` until the first letter of a new note is on disk. */
  readonly id: string | null
  readonly title: string
  /** The body as it was last loaded or saved. An editor that shows another one loads it. */
  readonly body: string
  readonly facts: NoteFacts
  readonly updatedAt: string | null
  readonly isTrashed: boolean
  readonly save: SaveState
  /** The note it was split off from because that one was changed elsewhere. */
  readonly copied: { readonly from: string; readonly reason: CopyReason } | null
}

/** One open note, shared by every place that shows it, so that it never conflicts with itself. */
export interface NoteSession {
  readonly store: StoreApi<NoteSessionState>
  /** Tells sessions apart, also before there is an id. */
  readonly key: number
  setTitle(title: string): void
  /** The body was changed; `read` gives it as Markdown when its turn comes. */
  setBody(read: () => string): void
  /** Changes what the note is about. */
  setFacts(change: Partial<NoteFacts>): void
  /** Puts a block of Markdown at the end of the text; every editor that shows the note shows it. */
  append(markdown: string): void
  flush(): Promise<boolean>
  /** Somebody changed the stored note; perhaps we did. */
  heard(version: number): Promise<void>
  readonly isPending: boolean
}

export interface SessionPorts {
  readonly call: Client['call']
  readonly timers: Timers
  readonly now: () => number
  readonly newId: () => string
  readonly titleOfCopy: (title: string) => string
}

let lastKey = 0

const stateOf = (stored: StoredNote, isTrashed: boolean): NoteSessionState => ({
  id: stored.id,
  title: stored.title,
  body: stored.body,
  facts: factsOf(stored),
  updatedAt: stored.updatedAt,
  isTrashed,
  save: { kind: 'idle' },
  copied: null,
})

/** Opens a note, or begins a new one when none is given. */
export const createNoteSession = (
  { call, timers, now, newId, titleOfCopy }: SessionPorts,
  note: Note | null,
): NoteSession => {
  const saving = { call, draftId: newId(), titleOfCopy, unanswered: [] }
  let stored = note ? storedNote(note) : newNote
  const store = createStore<NoteSessionState>()(() => stateOf(stored, note?.trashedAt != null))
  let readBody: (() => string) | null = null
  let heardVersion = stored.version

  const save = async (draft: Draft): Promise<string | null> => {
    const saved = await saveNote(saving, stored, draft)
    store.setState({ body: draft.body })
    if (!saved) return null
    stored = saved.stored
    // What the copy is called replaces the title, unless it was typed over meanwhile.
    if (saved.copied && store.getState().title === draft.title) store.setState({ title: stored.title })
    store.setState({
      id: stored.id,
      updatedAt: stored.updatedAt,
      ...(saved.copied && { copied: saved.copied, isTrashed: false }),
    })
    return stored.updatedAt
  }

  const queue = createSaveQueue({ save, timers, now, onState: (state) => store.setState({ save: state }) })

  const draft = (): Draft => {
    const { title, facts } = store.getState()
    return { title, body: readBody?.() ?? stored.body, ...facts }
  }

  const load = async (id: string): Promise<void> => {
    const found = await call('notes.get', { id })
    // Somebody typed while we asked: saving will find out and keep both texts.
    if (queue.isPending || stored.id !== id || found.version <= stored.version) return
    const isNew = found.body !== stored.body
    stored = storedNote(found)
    if (isNew) readBody = null
    store.setState({
      title: stored.title,
      facts: factsOf(stored),
      updatedAt: stored.updatedAt,
      isTrashed: found.trashedAt !== null,
      body: stored.body,
    })
  }

  lastKey += 1
  return {
    store,
    key: lastKey,
    setTitle(title) {
      store.setState({ title: title.replace(/[\r\n]+/g, ' ').slice(0, MAX_NOTE_TITLE) })
      queue.change(draft)
    },
    setBody(read) {
      readBody = read
      queue.change(draft)
    },
    setFacts(change) {
      const { facts } = store.getState()
      const next = { ...facts, ...change }
      if (sameFacts(facts, next)) return
      store.setState({ facts: next })
      queue.change(draft)
    },
    append(markdown) {
      const before = (readBody?.() ?? stored.body).trimEnd()
      const body = before === '' ? `${markdown}\n` : `${before}\n\n${markdown}\n`
      readBody = () => body
      store.setState({ body })
      queue.change(draft)
    },
    flush: queue.flush,
    async heard(version) {
      heardVersion = Math.max(heardVersion, version)
      // Our own change is heard of, too, often before its answer comes.
      await queue.flush()
      if (stored.id !== null && heardVersion > stored.version) await load(stored.id).catch(() => undefined)
    },
    get isPending() {
      return queue.isPending
    },
  }
}
