import { deriveAll } from '../notebook/derived.ts'
import { backLinks } from '../notebook/links/links.ts'
import { announceNote, type HandlersOf, type Parts } from './rooms.ts'

export const notesHandlers = ({ desk, emit }: Parts): HandlersOf<'notes' | 'savedSearches'> => {
  const announced = <Changed extends { id: string; version: number }>(note: Changed): Changed =>
    announceNote({ emit }, note)
  const announceSearches = <Searches>(searches: Searches): Searches => {
    emit('savedSearches.changed', {})
    return searches
  }
  return {
    'notes.create': (input) => announced(desk.use().notes.create(input)),
    'notes.get': ({ id }) => desk.use().notes.get(id),
    'notes.update': (input) => {
      const saved = desk.use().notes.update(input)
      if (saved.version !== input.version) announced({ id: input.id, version: saved.version })
      return saved
    },
    'notes.list': (input) => desk.use().notes.list(input),
    'notes.facts': () => desk.use().notes.facts(),
    'notes.titles': (input) => desk.use().notes.titles(input),
    'notes.linksTo': (input) => backLinks(desk.use().store, input),
    'notes.rebuild': () => ({ notes: desk.use().store.write(deriveAll) }),
    'notes.recover': ({ language }) => {
      const recovery = desk.use().recover(language)
      for (const { note, version } of recovery.recovered) announced({ id: note, version })
      return recovery
    },
    'notes.trash': ({ id }) => announced(desk.use().notes.trash(id)),
    'notes.restore': ({ id }) => announced(desk.use().notes.restore(id)),
    'notes.remove': ({ id }) => {
      const { version } = desk.use().notes.get(id)
      const removed = desk.use().notes.remove(id)
      announced({ id, version: version + 1 })
      return removed
    },
    'notes.revisions': (input) => desk.use().notes.revisions(input),
    'notes.revision': ({ id }) => desk.use().notes.revision(id),
    'notes.restoreRevision': ({ id }) => {
      const restored = desk.use().notes.restoreRevision(id)
      announced(restored.note)
      return restored
    },
    'savedSearches.list': () => desk.use().searches.list(),
    'savedSearches.save': (search) => announceSearches(desk.use().searches.save(search)),
    'savedSearches.remove': ({ name }) => announceSearches(desk.use().searches.remove(name)),
  }
}
