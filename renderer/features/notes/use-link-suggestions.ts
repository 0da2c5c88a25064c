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

/** Most things suggested at once, most of them notes, and most of them people met. */
const MOST = 11
const MOST_NOTES = 5
const MOST_PEOPLE = 3

type Kind = 'briefing' | 'region' | 'place' | 'person' | 'note' | 'met'

/** What can be linked to with `[[`: briefings, regions, places, people of the library, people met, and notes. */
export const useLinkSuggestions = (): ((typed: string) => Promise<LinkSuggestion[]>) => {
  const { t } = useTranslation('notes')
  const { call } = useClient()
  const queries = useQueryClient()
  const text = useText()

  return useCallback(
    async (typed) => {
      const ask = <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
        queries.fetchQuery({ queryKey: callKey(name, input), queryFn: () => call(name, input) })
      const [briefings, { regions }, { places }, { people }, notes, { people: met }] = await Promise.all([
        ask('library.briefings', {}),
        ask('library.regions', {}),
        ask('library.places', {}),
        ask('library.people', {}),
        // Titles change with every save: this answer is never kept.
        call('notes.titles', { words: typed.slice(0, 200), limit: MOST_NOTES }),
        call('people.list', { query: typed.slice(0, 200), by: 'name', limit: MOST_PEOPLE }),
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
      const own = [
        ...met.map(({ id, name }) => suggestion('met', id, name)),
        ...notes.filter(({ title }) => title.trim() !== '').map(({ id, title }) => suggestion('note', id, title)),
      ]
      return [...found.slice(0, MOST - own.length), ...own]
    },
    [call, queries, text, t],
  )
}
