import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useCommands } from '../../app/command-context.tsx'
import type { CommandContext } from '../../app/commands.ts'
import { currentPlace } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'
import { exportPath } from '../export/export-path.ts'
import { useNoteSessions } from './use-note-session.ts'

/** What can be done with a note from several places. */
export interface NoteActions {
  /** Moves a note to the trash and offers to undo that. Answers whether it was moved. */
  trash(id: string): Promise<boolean>
  restore(id: string): Promise<boolean>
  exportNotes(ids: readonly string[]): Promise<void>
}

export const useNoteActions = (): NoteActions => {
  const { t } = useTranslation('notes')
  const { context } = useCommands()
  const sessions = useNoteSessions()
  const sentence = useErrorSentence()

  return useMemo(() => {
    const { client, store, navigate }: CommandContext = context
    const { notify } = store.getState()
    const named = (title: string): string => title.trim() || t('untitled')
    const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
      try {
        return await act()
      } catch (error) {
        notify({ message: `${t('trashed.failed')}. ${sentence(error)}`, tone: 'error' })
        return null
      }
    }
    const restore = async (id: string): Promise<boolean> => {
      const note = await attempt(() => client.call('notes.restore', { id }))
      if (note) notify({ message: t('trashed.restored', { title: named(note.title) }) })
      return note !== null
    }

    return {
      restore,
      async trash(id) {
        // The last words belong to the note, also in the trash.
        await sessions.peek(id)?.flush()
        const note = await attempt(() => client.call('notes.trash', { id }))
        if (!note) return false
        const wasOpen = currentPlace() === paths.note(id)
        if (wasOpen) navigate(paths.notes)
        notify({
          message: t('trashed.notice', { title: named(note.title) }),
          action: {
            label: t('undo', { ns: 'common' }),
            run: () =>
              void restore(id).then((restored) => {
                if (restored && wasOpen && currentPlace() === paths.notes) navigate(paths.note(id))
              }),
          },
        })
        return true
      },
      async exportNotes(ids) {
        // What is printed is what is on disk.
        await sessions.flushAll()
        navigate(exportPath(ids))
      },
    }
  }, [context, sessions, sentence, t])
}
