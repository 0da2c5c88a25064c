import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../../app/call-error.tsx'
import { useCommands } from '../../../app/command-context.tsx'
import { paths } from '../../../app/paths.ts'
import { useNoteSessions } from '../use-note-session.ts'

/** Makes an earlier text of a note its text again, shows the note, and offers to undo that. */
export const useRestoreRevision = (): ((note: string, revision: string) => Promise<void>) => {
  const { t } = useTranslation('notes')
  const { context } = useCommands()
  const sessions = useNoteSessions()
  const sentence = useErrorSentence()

  const restore = async (note: string, revision: string, message: string): Promise<void> => {
    const { client, store, navigate } = context
    const { notify } = store.getState()
    try {
      // The last words are kept before they are replaced.
      if (sessions.peek(note) && !(await sessions.peek(note)?.flush())) {
        notify({ message: t('history.unsaved'), tone: 'error' })
        return
      }
      const { replaced } = await client.call('notes.restoreRevision', { id: revision })
      navigate(paths.note(note))
      notify({
        message,
        action: {
          label: t('undo', { ns: 'common' }),
          run: () => void restore(note, replaced, t('history.undone')),
        },
      })
    } catch (error) {
      notify({ message: `${t('history.notRestored')} ${sentence(error)}`, tone: 'error' })
    }
  }
  return (note, revision) => restore(note, revision, t('history.restored'))
}
