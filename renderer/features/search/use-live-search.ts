import { useEffect, useMemo, useState } from 'react'
import type { SearchResult } from '../../../shared/contract/search.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { useLanguage } from '../../app/language.ts'
import { useClient } from '../../client/context.tsx'
import { type Answer, createLatestOnly } from './latest-only.ts'

interface Question {
  readonly words: string
  readonly language: Language
}

/** As many as one looks through without scrolling far. */
const LIMIT = 20

/** What is found for the words typed so far. `null` before the first answer and without words. */
export const useLiveSearch = (words: string): Answer<Question, SearchResult> | null => {
  const client = useClient()
  const language = useLanguage()
  const [answer, setAnswer] = useState<Answer<Question, SearchResult> | null>(null)
  const latest = useMemo(
    () =>
      createLatestOnly<Question, SearchResult>(
        (question) => client.call('search.query', { ...question, order: 'recent', limit: LIMIT }),
        setAnswer,
      ),
    [client],
  )

  useEffect(() => {
    if (words.trim() === '') {
      latest.cancel()
      setAnswer(null)
      return
    }
    const ask = (): void => latest.ask({ words, language })
    ask()
    // What was typed a moment ago may be saved only now: the answer follows what is stored.
    const stops = [client.on('notes.changed', ask), client.on('library.changed', ask)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, latest, words, language])

  useEffect(() => () => latest.cancel(), [latest])

  return answer
}
