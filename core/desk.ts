import { createExport } from './export/index.ts'
import type { Parts } from './handlers/rooms.ts'
import { citiesOf, listBriefings, readEdition } from './library/library.ts'
import { listPlaces, listTemplates } from './library/lists.ts'
import { currentEdition } from './library/queries.ts'
import { createPdfTextReader } from './notebook/attachments/pdf-text.ts'
import { sweepAttachments } from './notebook/attachments/sweep.ts'
import { createTextReading } from './notebook/attachments/text-reading.ts'
import { createFollowUps } from './notebook/follow-ups/follow-ups.ts'
import { openNotebook } from './notebook/index.ts'
import { createCalendar, type Journey } from './notebook/meetings/calendar/index.ts'
import { createMeetings } from './notebook/meetings/index.ts'
import { createPassages } from './notebook/passages/index.ts'
import { createCards } from './notebook/people/cards/index.ts'
import { createPeople } from './notebook/people/index.ts'
import { createSavedSearches } from './notebook/saved-searches/saved-searches.ts'
import { createTemplates } from './notebook/templates/index.ts'

/** Everything that exists only while the notebook is open. What is built on the notebook is made here. */
export const openDesk = (
  {
    ports,
    library: {
      store: { read: library },
    },
    emit,
  }: Pick<Parts, 'ports' | 'library' | 'emit'>,
  key: Uint8Array | null,
  journey: () => Journey,
) => {
  const notebook = openNotebook(ports, key, () => citiesOf(library))
  const templates = createTemplates(notebook.store, () => listTemplates(library), ports)
  const { store, attachments, vault } = notebook
  const textReading = createTextReading(
    store,
    attachments,
    ports.pdfTextWorker ? createPdfTextReader(ports.pdfTextWorker) : null,
    (id) => emit('attachments.changed', { id }),
    ports.log,
  )
  textReading.wake()
  const passages = createPassages(notebook.store, () => library, ports)
  const people = createPeople(notebook.store, ports)
  const meetings = createMeetings(notebook.store, notebook.notes, templates, ports)
  const searches = createSavedSearches(notebook.store)
  return {
    ...notebook,
    exporting: createExport(ports, notebook, {
      passages: passages.kept,
      library: () => ({
        edition: currentEdition(library) ? readEdition(library) : null,
        briefings: currentEdition(library) ? listBriefings(library) : [],
        places: listPlaces(library).places,
      }),
      meetings: () => meetings.list({ removed: false }),
      people: () => people.chosen('all'),
      savedSearches: () => searches.list(),
    }),
    meetings,
    calendar: createCalendar(notebook.store, journey, ports),
    passages,
    people,
    cards: createCards(notebook.store, people, ports),
    templates,
    followUps: createFollowUps(notebook.store, notebook.notes),
    searches,
    textReading,
    sweepAttachments: () => sweepAttachments(store, vault, attachments, ports.now()),
    close: () => {
      textReading.stop()
      notebook.close()
    },
  }
}

export type Desk = ReturnType<typeof openDesk>
