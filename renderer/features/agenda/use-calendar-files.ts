import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { CalendarReport } from '../../../shared/contract/meetings.ts'
import { MAX_CALENDAR } from '../../../shared/model/meeting-limits.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage } from '../../app/language.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'

/** A calendar file that was chosen: what it would change, or why it cannot be read. */
export interface ChosenCalendar {
  readonly fileName: string
  readonly text: string
  readonly report: CalendarReport | null
  readonly error: unknown
}

export interface CalendarFiles {
  readonly chosen: ChosenCalendar | null
  /** Asks for a file and says what it would change. */
  choose(): Promise<void>
  /** Brings the chosen file in. */
  apply(): Promise<void>
  dismiss(): void
  /** Saves one day as a PDF. */
  saveDay(date: string): Promise<void>
  /** Saves the agenda as a file. */
  save(): Promise<void>
}

/** The way of calendars into the agenda and out of it. */
export const useCalendarFiles = (): CalendarFiles => {
  const { t } = useTranslation('agenda')
  const { call, native } = useClient()
  const language = useLanguage()
  const paper = usePageState((state) => state.preferences.paper)
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  const [chosen, setChosen] = useState<ChosenCalendar | null>(null)

  const choose = useCallback(async () => {
    const file = await native.openTextFile(['.ics', '.ical', '.ifb', '.icalendar'])
    if (!file) return
    const { fileName, text } = file
    try {
      if (text.length === 0 || text.length > MAX_CALENDAR) throw new ValiseError('calendar-invalid', 'No calendar.')
      const report = await call('meetings.preview', { calendar: text })
      setChosen({ fileName, text, report, error: null })
    } catch (error) {
      setChosen({ fileName, text: '', report: null, error })
    }
  }, [call, native])

  const apply = async (): Promise<void> => {
    if (!chosen) return
    try {
      await call('meetings.import', { calendar: chosen.text })
      setChosen(null)
      notify({ message: t('import.done', { fileName: chosen.fileName }) })
    } catch (error) {
      setChosen({ ...chosen, report: null, error })
    }
  }

  const keep = useCallback(
    async (make: () => Promise<{ fileName: string; mediaType: string; base64: string }>) => {
      try {
        const { fileName, mediaType, base64 } = await make()
        const saved = await native.saveFile({ fileName, mediaType, base64 })
        if (saved) notify({ message: t('exported', { fileName: saved.fileName }) })
      } catch (error) {
        notify({ message: sentence(error), tone: 'error' })
      }
    },
    [native, notify, sentence, t],
  )
  const save = useCallback(() => keep(() => call('meetings.export', {})), [keep, call])
  const saveDay = useCallback(
    (date: string) => keep(() => call('export.daySheet', { date, language, paper })),
    [keep, call, language, paper],
  )

  return { chosen, choose, apply, dismiss: () => setChosen(null), save, saveDay }
}
