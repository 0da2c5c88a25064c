import type { SavedSearch } from '../../../shared/contract/notes.ts'
import type { Store } from '../../store/open.ts'
import { putSavedSearch, removeSavedSearch, savedSearches } from './queries.ts'

/** The searches the delegate gave a name. */
export interface SavedSearches {
  list(): SavedSearch[]
  save(search: SavedSearch): SavedSearch[]
  remove(name: string): SavedSearch[]
}

export const createSavedSearches = (store: Store): SavedSearches => ({
  list: () => savedSearches(store.read),
  save: (search) => {
    store.write((write) => putSavedSearch(write, search))
    return savedSearches(store.read)
  },
  remove: (name) => {
    store.write((write) => removeSavedSearch(write, name))
    return savedSearches(store.read)
  },
})
