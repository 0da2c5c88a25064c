import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage } from '../../app/language.ts'
import { usePreferences } from '../../app/preferences.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'

export interface BriefingPdf {
  /** Makes the PDF of the briefing in the language that is read, and lets the person put it where she wants it. */
  readonly save: () => Promise<void>
  readonly isSaving: boolean
}

/** Saves a briefing with its sources as a PDF; says under which name, or why not. */
export const useBriefingPdf = (briefing: string): BriefingPdf => {
  const { t } = useTranslation('briefings')
  const { call, native } = useClient()
  const language = useLanguage()
  const [{ paper }] = usePreferences()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  const [isSaving, setSaving] = useState(false)
  const isBusy = useRef(false)

  const save = useCallback(async (): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    try {
      const { fileName, mediaType, base64 } = await call('export.briefing', { briefing, language, paper })
      const saved = await native.saveFile({ fileName, mediaType, base64 })
      if (saved) notify({ message: t('pdf.saved', { file: saved.fileName }) })
    } catch (error) {
      notify({ message: sentence(error), tone: 'error' })
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }, [briefing, call, language, native, notify, paper, sentence, t])
  return { save, isSaving }
}
