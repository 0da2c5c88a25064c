import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage } from '../../app/language.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useNoteSessions } from '../notes/use-note-session.ts'
import type { LedgerQuestion } from './use-ledger.ts'

/** Saves the follow-ups that are shown as a file for another program. */
export const useExport = (question: LedgerQuestion): ((format: 'ics' | 'csv') => Promise<void>) => {
  const { t } = useTranslation('followUps')
  const { call, native } = useClient()
  const language = useLanguage()
  const sessions = useNoteSessions()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  return useCallback(
    async (format) => {
      try {
        await sessions.flushAll()
        const { fileName, mediaType, base64 } = await call('followUps.export', { ...question, format, language })
        const saved = await native.saveFile({ fileName, mediaType, base64 })
        if (saved) notify({ message: t('exported', { fileName: saved.fileName }) })
      } catch (error) {
        notify({ message: `${t('notExported')} ${sentence(error)}`, tone: 'error' })
      }
    },
    [call, native, language, sessions, notify, sentence, t, question],
  )
}
