import { useTranslation } from 'react-i18next'
import {
  filterNames,
  filterValues,
  type NoteQuery,
  nameFilter,
  parseNoteQuery,
  queryPieces,
  withPiece,
} from '../../../shared/text/note-query.ts'
import { useLanguage } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'
import { Select } from '../../ui/select.tsx'
import { dayIn } from '../library/calendar.ts'
import { useNow } from '../library/clock.ts'
import type { ListSearchProps } from './list-search.tsx'
import { useCities } from './use-cities.ts'

const WEEK = 7 * 86_400_000

interface Sort {
  readonly name: 'day' | 'city' | 'company' | 'tag' | 'kind'
  readonly isOfSort: (piece: NoteQuery) => boolean
  /** Each choice is the text it writes. */
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

/** Filters to choose; each writes the text that one could have typed. */
export function ListFilters({ query, onQuery }: ListSearchProps) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const now = useNow()
  const cities = useCities()
  const { data: inUse } = useCall('notes.facts', {}, { keepPrevious: true })
  const names = filterNames[language]
  const values = filterValues[language]
  const named = (
    filter: 'tag' | 'company' | 'city',
    found: readonly { name: string }[],
    nameOf = (name: string) => name,
  ) => found.map(({ name }) => ({ id: nameFilter(filter, nameOf(name), language), label: nameOf(name) }))

  const sorts: readonly Sort[] = [
    {
      name: 'day',
      isOfSort: ({ after, before }) => after !== null || before !== null,
      choices: [
        { id: `${names.on}:${dayIn(now)}`, label: t('find.today') },
        { id: `${names.after}:${dayIn(now - WEEK)}`, label: t('find.week') },
      ],
    },
    {
      name: 'city',
      isOfSort: (piece) => piece.cities.length > 0,
      choices: named('city', inUse?.cities ?? [], cities.nameOf),
    },
    {
      name: 'company',
      isOfSort: (piece) => piece.companies.length > 0,
      choices: named('company', inUse?.companies ?? []),
    },
    { name: 'tag', isOfSort: (piece) => piece.tags.length > 0, choices: named('tag', inUse?.tags ?? []) },
    {
      name: 'kind',
      isOfSort: ({ hasOpen, isPinned }) => hasOpen || isPinned,
      choices: [
        { id: `${names.has}:${values.open}`, label: t('find.open') },
        { id: `${names.is}:${values.pinned}`, label: t('find.pinned') },
      ],
    },
  ]

  return sorts.map(({ name, isOfSort, choices }) => {
    const chosen = queryPieces(query).find((piece) => isOfSort(parseNoteQuery(piece))) ?? ''
    const isTyped = chosen !== '' && !choices.some(({ id }) => id === chosen)
    return (
      <Select
        key={name}
        label={t(`find.${name}`)}
        value={chosen}
        options={[{ id: '', label: t('find.any') }, ...(isTyped ? [{ id: chosen, label: chosen }] : []), ...choices]}
        onChange={(piece) => onQuery(withPiece(query, isOfSort, piece))}
      />
    )
  })
}
