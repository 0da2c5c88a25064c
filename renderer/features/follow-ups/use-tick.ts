import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useNoteSessions } from '../notes/use-note-session.ts'

/** Ticks a follow-up in its note, or takes the tick away; says so and offers to undo it. */
export const useTick = (): ((followUp: FollowUp, done: boolean) => Promise<void>) => {
  const { t } = useTranslation('followUps')
  const { t: common } = useTranslation('common')
  const client = useClient()
  const sessions = useNoteSessions()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()

  return useCallback(
    async (followUp, done) => {
      const { note, box, source, text } = followUp
      const tick = async (ticked: boolean): Promise<boolean> => {
        try {
          // What is being typed in that note comes to disk first: the tick then goes into that text.
          await sessions.peek(note.id)?.flush()
          await client.call('followUps.tick', { note: note.id, box, source, done: ticked })
          return true
        } catch (error) {
          notify({ message: `${t('notTicked')} ${sentence(error)}`, tone: 'error' })
          return false
        }
      }
      if (!(await tick(done))) return
      notify({
        message: t(done ? 'ticked' : 'unticked', { text }),
        action: { label: common('undo'), run: () => void tick(!done) },
      })
    },
    [client, sessions, notify, sentence, t, common],
  )
}
