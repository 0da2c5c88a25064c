import { citiesOf } from '../library/library.ts'
import { createSearch } from '../search/search.ts'
import type { HandlersOf, Parts } from './rooms.ts'

export const searchHandlers = ({ library, desk }: Parts): HandlersOf<'search'> => {
  const search = createSearch(
    library.store,
    () => desk.peek()?.store ?? null,
    () => citiesOf(library.store.read),
  )
  return {
    'search.query': (input) => search.query(input),
    'search.rebuild': () => search.rebuild(),
  }
}
