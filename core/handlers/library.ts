import {
  listBriefings,
  listChanges,
  listEditions,
  listPastReview,
  readBriefing,
  readEarlier,
  readEdition,
} from '../library/library.ts'
import {
  listChecklists,
  listContacts,
  listFigures,
  listPeople,
  listPhrases,
  listPlaces,
  listProgramme,
  listRegions,
  listTerms,
} from '../library/lists.ts'
import { currentEdition } from '../library/queries.ts'
import type { HandlersOf, Parts } from './rooms.ts'

export const libraryHandlers = ({ ports, library, emit }: Parts): HandlersOf<'library'> => {
  const { read } = library.store
  return {
    'library.edition': () => readEdition(read, ports.draft),
    'library.editions': () => listEditions(read),
    'library.briefings': () => listBriefings(read),
    'library.briefing': ({ id }) => readBriefing(read, id),
    'library.regions': () => listRegions(read),
    'library.contacts': () => listContacts(read),
    'library.places': () => listPlaces(read),
    'library.people': () => listPeople(read),
    'library.programme': () => listProgramme(read),
    'library.phrases': () => listPhrases(read),
    'library.terms': () => listTerms(read),
    'library.checklists': () => listChecklists(read),
    'library.figures': () => listFigures(read),
    'library.changes': ({ edition }) => listChanges(read, edition),
    'library.pastReview': ({ on }) => listPastReview(read, on),
    'library.earlier': (input) => readEarlier(read, input),
    'library.sync': ({ bundle }) => {
      const before = currentEdition(read)?.number
      const report = library.sync(bundle)
      if (report.edition !== before) emit('library.changed', { edition: report.edition })
      return report
    },
  }
}
