import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countWords } from '../../../shared/text/reading-time.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import styles from './word-count.module.css'

/** Counting a long text takes a moment: it waits for a pause in the typing. */
const PAUSE = 400

/** The number of words in a note. */
export function WordCount({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const language = useLanguage()
  const [count, setCount] = useState<number | null>(null)

  useEffect(() => {
    const update = (): void => {
      const { doc } = editor.state
      setCount(countWords(doc.textBetween(0, doc.content.size, ' ', ' '), language))
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(update, PAUSE)
    }
    update()
    editor.on('transaction', soon)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', soon)
    }
  }, [editor, language])

  return (
    <span className={styles.words}>{count !== null && t('note.words', { count, total: format.number(count) })}</span>
  )
}
