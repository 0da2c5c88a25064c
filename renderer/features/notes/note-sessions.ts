import type { i18n } from 'i18next'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'
import type { Client } from '../../client/client.ts'
import { createNoteSession, type NoteSession, type SessionPorts } from './note-session.ts'

/** Every note that is open on this page. */
export interface NoteSessions {
  /** The note's session, the same for everybody who asks. Rejects with `not-found`. */
  open(id: string): Promise<NoteSession>
  /** The session if the note is already open. */
  peek(id: string): NoteSession | null
  /** A new note; it joins the others when its first letter is saved. */
  begin(): NoteSession
  /** Somebody shows a session; the returned function says that it is shown no more. */
  hold(session: NoteSession): () => void
  /** Saves at once what is not saved yet. Answers whether everything is on disk. */
  flushAll(): Promise<boolean>
  /** Hears of each note that nobody shows any more and that is not on disk; returns the way to stop. */
  onLeftUnsaved(listener: (session: NoteSession) => void): () => void
}

export const createNoteSessions = (ports: SessionPorts, on: Client['on']): NoteSessions => {
  const sessions = new Set<NoteSession>()
  const loading = new Map<string, Promise<NoteSession>>()
  const holders = new Map<NoteSession, number>()
  const listeners = new Set<(session: NoteSession) => void>()

  const peek = (id: string): NoteSession | null => {
    for (const session of sessions) if (session.store.getState().id === id) return session
    return null
  }
  const load = async (id: string): Promise<NoteSession> => {
    try {
      const session = createNoteSession(ports, await ports.call('notes.get', { id }))
      sessions.add(session)
      return session
    } finally {
      loading.delete(id)
    }
  }

  on('notes.changed', ({ id, version }) => void peek(id)?.heard(version))

  return {
    peek,
    async open(id) {
      const known = peek(id) ?? loading.get(id)
      if (known) return known
      const asked = load(id)
      loading.set(id, asked)
      return asked
    },
    begin() {
      const session = createNoteSession(ports, null)
      sessions.add(session)
      return session
    },
    hold(session) {
      holders.set(session, (holders.get(session) ?? 0) + 1)
      let held = true
      return () => {
        if (!held) return
        held = false
        const left = (holders.get(session) ?? 1) - 1
        holders.set(session, left)
        void session.flush().then((saved) => {
          // What could not be saved is kept, so that the note still has it when it is opened again.
          if ((holders.get(session) ?? 0) > 0) return
          if (!saved) for (const listener of listeners) listener(session)
          if (!saved || session.isPending) return
          holders.delete(session)
          sessions.delete(session)
        })
      }
    },
    onLeftUnsaved(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async flushAll() {
      const saved = await Promise.all([...sessions].map((session) => session.flush()))
      return saved.every(Boolean)
    },
  }
}

const byClient = new WeakMap<Client, NoteSessions>()

/** The open notes of a page. */
export const sessionsOf = (client: Client, i18n: i18n): NoteSessions => {
  const known = byClient.get(client)
  if (known) return known
  const { call, on, native } = client
  const sessions = createNoteSessions(
    {
      call,
      timers: {
        set: (run, milliseconds) => setTimeout(run, milliseconds),
        clear: (timer) => clearTimeout(timer as number),
      },
      now: () => performance.now(),
      newId: () => crypto.randomUUID(),
      titleOfCopy: (title) => {
        const name = title.trim() || i18n.t('notes:untitled')
        return i18n.t('notes:copyTitle', { title: name }).slice(-MAX_NOTE_TITLE)
      },
    },
    on,
  )
  // Whoever waited for the core to come back need not wait for the next try.
  client.watch((connection) => connection === 'connected' && void sessions.flushAll())
  native.onClosing(async () => {
    if (!(await sessions.flushAll())) throw new Error('Some notes are not on disk yet.')
  })
  i18n.on('languageChanged', () => void sessions.flushAll())
  byClient.set(client, sessions)
  return sessions
}
