import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { formatAddress } from '../../../shared/text/address.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useCommands } from '../../app/command-context.tsx'
import { useTranslator } from '../../app/language.ts'
import { quoteBlock, quoteIntoNote } from '../notes/quote-into-note.ts'

/** Words of a briefing that are to be marked. */
export interface ToMark {
  readonly briefing: string
  readonly language: Language
  readonly start: number
  readonly end: number
  readonly exact: string
}

export interface PassageActions {
  /** Marks words; `null` when that failed, which the reader is told. */
  mark(words: ToMark): Promise<PlacedPassage | null>
  /** Marks words, says so, and offers to undo it. */
  highlight(words: ToMark): Promise<void>
  /** Puts a passage as a quote with a link back into the note beside the page. */
  note(passage: PlacedPassage): Promise<void>
  remove(passage: PlacedPassage): Promise<void>
  restore(passage: PlacedPassage): Promise<void>
  adopt(passage: PlacedPassage): Promise<void>
}

/** The words of a passage that are quoted: those that stand in the briefing now, else those that were marked. */
export const quotedWords = ({ place, selector }: PlacedPassage): string =>
  place.state === 'orphaned' ? selector[0].exact : place.text

/** What can be done with passages. Each says when it failed; what is taken away can be brought back. */
export const usePassageActions = (): PassageActions => {
  const { t } = useTranslation('passages')
  const { context } = useCommands()
  const i18n = useTranslator()
  const sentence = useErrorSentence()

  return useMemo(() => {
    const { client, store } = context
    const { notify } = store.getState()
    const attempt = async <T>(title: string, act: () => Promise<T>): Promise<T | null> => {
      try {
        return await act()
      } catch (error) {
        const moved = error instanceof ValiseError && error.code === 'conflict'
        notify({ message: `${title} ${moved ? t('failed.moved') : sentence(error)}`, tone: 'error' })
        return null
      }
    }
    const undo = (run: () => void) => ({ label: t('undo', { ns: 'common' }), run })

    const mark = (words: ToMark) => attempt(t('failed.mark'), () => client.call('passages.create', words))
    const restore = async ({ id }: PlacedPassage): Promise<void> => {
      const back = await attempt(t('failed.restore'), () => client.call('passages.restore', { id }))
      if (back) notify({ message: t('done.restored') })
    }
    const remove = async (passage: PlacedPassage): Promise<void> => {
      const gone = await attempt(t('failed.remove'), () => client.call('passages.remove', { id: passage.id }))
      if (gone) notify({ message: t('done.removed'), action: undo(() => void restore(passage)) })
    }

    return {
      mark,
      remove,
      restore,
      async highlight(words) {
        const passage = await mark(words)
        if (passage) notify({ message: t('done.marked'), action: undo(() => void remove(passage)) })
      },
      async adopt({ id }) {
        const adopted = await attempt(t('failed.adopt'), () => client.call('passages.adopt', { id }))
        if (adopted) notify({ message: t('done.adopted') })
      },
      async note(passage) {
        const { id, briefing, briefingTitle, edition, sectionTitle, place } = passage
        const section = place.state === 'orphaned' ? sectionTitle : place.sectionTitle
        const source = section === '' ? briefingTitle : `${briefingTitle}, ${section}`
        const quote = quoteBlock({
          text: quotedWords(passage),
          source: t('note.source', { source, edition }),
          address: formatAddress({ what: 'briefing', id: briefing, section: null, passage: id }),
        })
        const noted = await attempt(t('failed.note'), () =>
          quoteIntoNote({ client, store, i18n }, quote, t('note.title', { title: briefingTitle })),
        )
        if (noted) notify({ message: noted.saved ? t('done.noted') : t('done.notedUnsaved') })
      },
    }
  }, [context, i18n, sentence, t])
}
