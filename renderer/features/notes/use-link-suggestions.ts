import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { formatAddress } from '../../../shared/text/address.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { useText } from '../../app/language.ts'
import { useClient } from '../../client/context.tsx'
import { callKey } from '../../client/query-client.ts'
import { matchesWords } from '../search/match-words.ts'
import type { LinkSuggestion } from './editor/link-suggestion.ts'

/** Most things suggested at once, and most of them notes. */
const MOST = 9
const MOST_NOTES = 5

type Kind = 'briefing' | 'region' | 'place' | 'person' | 'note'

/** What can be linked to with `[[`: briefings, regions, places, people of the library, and notes. */
export const useLinkSuggestions = (): ((typed: string) => Promise<LinkSuggestion[]>) => {
  const { t } = useTranslation('notes')
  const { call } = useClient()
  const queries = useQueryClient()
  const text = useText()

  return useCallback(
    async (typed) => {
      const ask = <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
        queries.fetchQuery({ queryKey: callKey(name, input), queryFn: () => call(name, input) })
      const [briefings, { regions }, { places }, { people }, notes] = await Promise.all([
        ask('library.briefings', {}),
        ask('library.regions', {}),
        ask('library.places', {}),
        ask('library.people', {}),
        // Titles change with every save: this answer is never kept.
        call('notes.titles', { words: typed.slice(0, 200), limit: MOST_NOTES }),
      ])
      const suggestion = (what: Kind, id: string, title: string): LinkSuggestion => ({
        address: formatAddress({ what, id, section: null }),
        title,
        kind: t(`linkTo.kinds.${what}`),
      })
      const library = [
        ...briefings.map(({ id, title }) => suggestion('briefing', id, text(title))),
        ...regions.map(({ id, name }) => suggestion('region', id, text(name))),
        ...places.map(({ id, name }) => suggestion('place', id, text(name))),
        ...people.map(({ id, name }) => suggestion('person', id, typeof name === 'string' ? name : text(name))),
      ].filter(({ title }) => matchesWords(title, typed))
      // What begins with the words is what is meant; otherwise in the order of the library.
      const key = keyOf(typed)
      const first = (title: string): number => (keyOf(title).startsWith(key) ? 0 : 1)
      const found = library.toSorted((a, b) => first(a.title) - first(b.title))
      const own = notes.filter(({ title }) => title.trim() !== '').map(({ id, title }) => suggestion('note', id, title))
      return [...found.slice(0, Math.max(MOST - own.length, MOST - MOST_NOTES)), ...own].slice(0, MOST)
    },
    [call, queries, text, t],
  )
}
