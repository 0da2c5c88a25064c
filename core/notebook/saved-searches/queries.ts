import type { SavedSearch } from '../../../shared/contract/notes.ts'
import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

/** In the order in which they were first saved. */
export const savedSearches = (read: ReadHandle): SavedSearch[] =>
  read.all<SavedSearch>('SELECT name, query FROM saved_search ORDER BY seq')

export const putSavedSearch = (write: WriteHandle, { name, query }: SavedSearch): void => {
  write.run(
    `INSERT INTO saved_search (name, query) VALUES ($name, $query)
     ON CONFLICT (name) DO UPDATE SET query = $query`,
    { name, query },
  )
}

export const removeSavedSearch = (write: WriteHandle, name: string): void => {
  write.run('DELETE FROM saved_search WHERE name = $name', { name })
}
