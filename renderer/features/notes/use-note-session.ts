import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../client/context.tsx'
import { NEW } from './new-note.ts'
import type { NoteSession } from './note-session.ts'
import { type NoteSessions, sessionsOf } from './note-sessions.ts'

/** Every note that is open on this page. */
export const useNoteSessions = (): NoteSessions => {
  const client = useClient()
  const { i18n } = useTranslation()
  return sessionsOf(client, i18n)
}

export interface OpenNote {
  /** `null` while it is being fetched or when it could not be. */
  readonly session: NoteSession | null
  readonly error: unknown
  retry(): void
}

interface Answer {
  readonly id: string
  readonly session: NoteSession | null
  readonly error: unknown
}

const isOf = (answer: Answer, id: string): boolean =>
  answer.id === id || (id !== NEW && answer.session?.store.getState().id === id)

/**
 * The open note with an id, or a new one. When a new note gets its id, or a note goes on as a copy,
 * `onMoved` hears of it; asking for that id then gives the same session.
 */
export const useNoteSession = (id: string, onMoved: (id: string) => void): OpenNote => {
  const sessions = useNoteSessions()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isStale = false
    let release = (): void => {}
    const show = (session: NoteSession): void => {
      if (isStale) return
      release = sessions.hold(session)
      setAnswer({ id, session, error: null })
    }
    const known = id === NEW ? sessions.begin() : sessions.peek(id)
    if (known) show(known)
    else sessions.open(id).then(show, (error: unknown) => !isStale && setAnswer({ id, session: null, error }))
    return () => {
      isStale = true
      release()
    }
  }, [sessions, id, attempt])

  const session = answer && isOf(answer, id) ? answer.session : null
  useEffect(
    () =>
      session?.store.subscribe((state, before) => {
        if (state.id !== null && state.id !== before.id) onMoved(state.id)
      }),
    [session, onMoved],
  )

  return {
    session,
    error: answer && isOf(answer, id) ? answer.error : null,
    retry: () => setAttempt((count) => count + 1),
  }
}
