import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { CardReport } from '../../../shared/contract/people.ts'
import { MAX_CARDS } from '../../../shared/model/contact-limits.ts'
import { safeFileName } from '../../../shared/text/file-name.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'

/** A file of cards that was chosen: what it would change, or why it cannot be read. */
export interface ChosenCards {
  readonly fileName: string
  readonly text: string
  readonly report: CardReport | null
  readonly error: unknown
}

export interface CardFiles {
  readonly chosen: ChosenCards | null
  /** Asks for a file and says what it would change. */
  choose(): Promise<void>
  /** Brings the chosen file in, without the cards to leave out. */
  apply(leave: readonly number[]): Promise<void>
  dismiss(): void
  /** Saves all contacts with what the delegate remembers of them, or one without. */
  save(which: 'all' | { readonly id: string; readonly name: string }): Promise<void>
}

/** The way of cards into the notebook and out of it. */
export const useCardFiles = (): CardFiles => {
  const { t } = useTranslation('people')
  const { call, native } = useClient()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  const [chosen, setChosen] = useState<ChosenCards | null>(null)

  const choose = useCallback(async () => {
    const file = await native.openTextFile(['.vcf', '.vcard'])
    if (!file) return
    const { fileName, text } = file
    try {
      if (text.length === 0 || text.length > MAX_CARDS) throw new ValiseError('cards-invalid', 'No cards.')
      setChosen({ fileName, text, report: await call('people.preview', { cards: text }), error: null })
    } catch (error) {
      setChosen({ fileName, text: '', report: null, error })
    }
  }, [call, native])

  const apply = async (leave: readonly number[]): Promise<void> => {
    if (!chosen) return
    try {
      await call('people.import', { cards: chosen.text, leave: [...leave] })
      setChosen(null)
      notify({ message: t('import.done', { fileName: chosen.fileName }) })
    } catch (error) {
      setChosen({ ...chosen, report: null, error })
    }
  }

  const save = useCallback(
    async (which: 'all' | { readonly id: string; readonly name: string }) => {
      try {
        const isAll = which === 'all'
        const file = await call('people.export', { people: isAll ? 'all' : [which.id], withNotes: isAll })
        const fileName = isAll ? file.fileName : safeFileName(which.name, 'valise', 'vcf')
        const saved = await native.saveFile({ ...file, fileName })
        if (saved) notify({ message: t('saved', { fileName: saved.fileName }) })
      } catch (error) {
        notify({ message: sentence(error), tone: 'error' })
      }
    },
    [call, native, notify, sentence, t],
  )

  return { chosen, choose, apply, dismiss: () => setChosen(null), save }
}
