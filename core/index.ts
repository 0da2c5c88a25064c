import { mkdirSync } from 'node:fs'
import type { EventMessage, EventName, Events } from '../shared/contract/events.ts'
import type { Handlers } from '../shared/contract/index.ts'
import type { Tick } from '../shared/model/tick.ts'
import { examine } from './doctor.ts'
import { createBriefingExport } from './export/briefing-export.ts'
import { followUpFile } from './export/follow-ups.ts'
import { createExport, nothingToExport } from './export/index.ts'
import { readCardNumbers } from './library/card-numbers.ts'
import { openLibrary } from './library/index.ts'
import { readJourney } from './library/journey.ts'
import {
  citiesOf,
  listBriefings,
  listChanges,
  listEditions,
  listPastReview,
  readBriefing,
  readEarlier,
  readEdition,
} from './library/library.ts'
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
} from './library/lists.ts'
import { currentEdition } from './library/queries.ts'
import { createLock } from './lock/index.ts'
import { deriveAll } from './notebook/derived.ts'
import { createFollowUps } from './notebook/follow-ups/follow-ups.ts'
import { createHolder } from './notebook/holder.ts'
import { nobody, openNotebook } from './notebook/index.ts'
import { backLinks } from './notebook/links/links.ts'
import { createCalendar, type Journey } from './notebook/meetings/calendar/index.ts'
import { createMeetings } from './notebook/meetings/index.ts'
import { createPassages } from './notebook/passages/index.ts'
import { createSavedSearches } from './notebook/saved-searches/saved-searches.ts'
import type { Ports } from './ports.ts'
import { openPreferences } from './preferences.ts'
import { createReading } from './reading/reading.ts'
import { createSearch } from './search/search.ts'
import { lockDataFolder } from './store/data-lock.ts'
import type { ReadHandle } from './store/handles.ts'
import { inDataFolder } from './store/sqlite-errors.ts'

export { type BuiltBundle, buildBundle } from './bundle/build/index.ts'
export { bundleJsonSchema } from './bundle/json-schema.ts'
export { readBundle } from './bundle/read.ts'
export { type PastReview, pastReview } from './bundle/review.ts'
export { type Dispatcher, startDispatcher } from './dispatch.ts'
export { notesFileJsonSchema } from './export/notes-file.ts'
export type { Ports } from './ports.ts'

/** The product without a face. */
export interface Core {
  readonly handlers: Handlers
  /** Listens to everything the core pushes; returns the way to stop. */
  on(listener: (message: EventMessage) => void): () => void
  /** Work that can wait until nobody is waiting: today's backup, the trash of 30 days ago. */
  tidy(): void
  close(): void
}

/** Everything that exists only while the notebook is open. What is built on the notebook is made here. */
const openDesk = (ports: Ports, key: Uint8Array | null, library: ReadHandle, journey: () => Journey) => {
  const notebook = openNotebook(ports, key, () => citiesOf(library))
  const passages = createPassages(notebook.store, () => library, ports)
  return {
    ...notebook,
    exporting: createExport(ports, notebook, {
      passages: () => passages.list({ removed: false }).map(({ place: _place, ...passage }) => passage),
      library: () => ({
        edition: currentEdition(library) ? readEdition(library) : null,
        briefings: currentEdition(library) ? listBriefings(library) : [],
      }),
    }),
    meetings: createMeetings(notebook.store, notebook.notes, ports),
    calendar: createCalendar(notebook.store, journey, ports),
    passages,
    followUps: createFollowUps(notebook.store, notebook.notes),
    searches: createSavedSearches(notebook.store),
  }
}

/**
 * Makes a core on a data folder and takes hold of the folder until it is closed.
 * Errors: `data-in-use`, `data-unwritable`, `disk-full`, `store-newer`, `store-damaged`.
 */
export const createCore = (ports: Ports): Core => {
  inDataFolder(() => mkdirSync(ports.dataDir, { recursive: true, mode: 0o700 }))
  const closers: (() => void)[] = []
  const close = (): void => {
    for (const closer of closers.splice(0).reverse()) closer()
  }
  try {
    closers.push(lockDataFolder(ports.dataDir, ports.host, ports.now()))
    const preferences = openPreferences(ports.dataDir)
    const desk = createHolder<ReturnType<typeof openDesk>>((held) => held.close())
    closers.push(() => desk.release())
    const library = openLibrary(ports)
    closers.push(() => library.store.close())
    const reading = createReading(() => desk.use().store, library.store, ports.now)
    const briefings = createBriefingExport(ports, library.store)
    const search = createSearch(
      library.store,
      () => desk.peek()?.store ?? null,
      () => citiesOf(library.store.read),
    )
    const { read } = library.store

    const listeners = new Set<(message: EventMessage) => void>()
    const emit = <N extends EventName>(event: N, value: Events[N]): void => {
      for (const listener of listeners) {
        try {
          // The pair belongs together by the signature; a union cannot say so.
          listener({ event, value } as EventMessage)
        } catch (error) {
          // What happened is on disk already: a listener that stumbles must not make it look undone.
          ports.log(`a listener of ${event} failed: ${error instanceof Error ? error.message : String(error)}`)
        }
      }
    }
    const announceNote = <Changed extends { id: string; version: number }>(note: Changed): Changed => {
      emit('notes.changed', { id: note.id, version: note.version })
      return note
    }

    const announceTicks = <Changed extends readonly Tick[]>(ticks: Changed): Changed => {
      if (ticks.length > 0) emit('ticks.changed', {})
      return ticks
    }
    const announcePassage = <Changed extends { id: string; version: number }>(passage: Changed): Changed => {
      emit('passages.changed', { id: passage.id, version: passage.version })
      return passage
    }
    const lock = createLock({
      ports,
      desk,
      open: (key) => desk.hold(() => openDesk(ports, key, read, () => readJourney(read, preferences.get()))),
      changed: (state) => emit('lock.changed', state),
      erased: () => preferences.forget(),
    })

    const announceSearches = <Searches>(searches: Searches): Searches => {
      emit('savedSearches.changed', {})
      return searches
    }
    const announceMeeting = <Answer>(answer: Answer): Answer => {
      emit('meetings.changed', {})
      return answer
    }

    const handlers: Handlers = {
      ...lock.handlers,
      'app.state': async () => ({
        version: ports.version,
        preferences: preferences.get(),
        lock: await lock.state(),
        delegate: desk.peek()?.delegate() ?? nobody,
        edition: currentEdition(read)?.number ?? null,
      }),
      'app.doctor': async () => examine(ports, library, desk.peek(), (await lock.state()).state, preferences),
      'preferences.set': (change) => {
        const next = preferences.set(change)
        emit('preferences.changed', next)
        return next
      },
      'delegate.set': (delegate) => {
        emit('delegate.changed', desk.use().setDelegate(delegate))
        return delegate
      },
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
      'notes.create': (input) => announceNote(desk.use().notes.create(input)),
      'notes.get': ({ id }) => desk.use().notes.get(id),
      'notes.update': (input) => {
        const saved = desk.use().notes.update(input)
        if (saved.version !== input.version) announceNote({ id: input.id, version: saved.version })
        return saved
      },
      'notes.list': (input) => desk.use().notes.list(input),
      'notes.facts': () => desk.use().notes.facts(),
      'notes.titles': (input) => desk.use().notes.titles(input),
      'notes.linksTo': (input) => backLinks(desk.use().store, input),
      'notes.rebuild': () => ({ notes: desk.use().store.write(deriveAll) }),
      'followUps.list': (input) => desk.use().followUps.list(input),
      'followUps.counts': ({ today }) => desk.use().followUps.counts(today),
      'followUps.names': () => desk.use().followUps.names(),
      'followUps.tick': (input) => {
        const { isChanged, ...saved } = desk.use().followUps.tick(input)
        if (isChanged) announceNote({ id: input.note, version: saved.version })
        return saved
      },
      'followUps.export': ({ format, language, ...wanted }) => {
        const followUps = desk.use().followUps.all(wanted)
        if (followUps.length === 0) throw nothingToExport('There is nothing to export: no follow-up matches.')
        return followUpFile(followUps, { format, language, now: ports.now() })
      },
      'savedSearches.list': () => desk.use().searches.list(),
      'savedSearches.save': (search) => announceSearches(desk.use().searches.save(search)),
      'savedSearches.remove': ({ name }) => announceSearches(desk.use().searches.remove(name)),
      'notes.trash': ({ id }) => announceNote(desk.use().notes.trash(id)),
      'notes.restore': ({ id }) => announceNote(desk.use().notes.restore(id)),
      'notes.remove': ({ id }) => {
        const { version } = desk.use().notes.get(id)
        const removed = desk.use().notes.remove(id)
        announceNote({ id, version: version + 1 })
        return removed
      },
      'notes.revisions': (input) => desk.use().notes.revisions(input),
      'notes.revision': ({ id }) => desk.use().notes.revision(id),
      'notes.restoreRevision': ({ id }) => {
        const restored = desk.use().notes.restoreRevision(id)
        announceNote(restored.note)
        return restored
      },
      'checklists.ticks': () => desk.use().ticks.list(),
      'checklists.tick': ({ ticks }) => announceTicks(desk.use().ticks.tick(ticks)),
      'checklists.untick': (input) => announceTicks(desk.use().ticks.untick(input)),
      'ownCard.get': () => desk.use().ownCard(),
      'ownCard.set': (card) => {
        emit('ownCard.changed', desk.use().setOwnCard(card))
        return card
      },
      'meetings.create': (input) => announceMeeting(desk.use().meetings.create(input)),
      'meetings.fromProgramme': (input) => {
        const item = listProgramme(read).programme.find(({ id }) => id === input.item)
        return announceMeeting(desk.use().meetings.fromProgramme(input, item))
      },
      'meetings.get': ({ id }) => desk.use().meetings.get(id),
      'meetings.list': (input) => desk.use().meetings.list(input),
      'meetings.update': (input) => announceMeeting(desk.use().meetings.update(input)),
      'meetings.seen': ({ id }) => announceMeeting(desk.use().meetings.seen(id)),
      'meetings.note': ({ id, language }) => {
        const { note, changed } = desk.use().meetings.note(id, language)
        if (!changed) return { note }
        announceNote(desk.use().notes.get(note))
        return announceMeeting({ note })
      },
      'meetings.remove': ({ id }) => announceMeeting(desk.use().meetings.remove(id)),
      'meetings.restore': ({ id }) => announceMeeting(desk.use().meetings.restore(id)),
      'meetings.preview': ({ calendar }) => desk.use().calendar.preview(calendar),
      'meetings.import': ({ calendar }) => announceMeeting(desk.use().calendar.import(calendar)),
      'meetings.export': (input) => desk.use().calendar.export(input),
      'passages.create': (input) => announcePassage(desk.use().passages.create(input)),
      'passages.get': ({ id }) => desk.use().passages.get(id),
      'passages.list': (input) => desk.use().passages.list(input),
      'passages.update': (input) => announcePassage(desk.use().passages.update(input)),
      'passages.adopt': ({ id }) => announcePassage(desk.use().passages.adopt(id)),
      'passages.remove': ({ id }) => announcePassage(desk.use().passages.remove(id)),
      'passages.restore': ({ id }) => announcePassage(desk.use().passages.restore(id)),
      'reading.list': () => reading.list(),
      'reading.record': (input) => {
        const state = reading.record(input)
        emit('reading.changed', { briefing: input.briefing })
        return state
      },
      'reading.mark': (input) => {
        const state = reading.mark(input)
        emit('reading.changed', { briefing: input.briefing })
        return state
      },
      'search.query': (input) => search.query(input),
      'search.rebuild': () => search.rebuild(),
      'export.briefing': (input) => briefings.pdf(input),
      'export.walletCard': (input) => desk.use().exporting.walletCard(input, readCardNumbers(read)),
      'export.choices': () => desk.use().exporting.choices(),
      'export.count': ({ notes }) => ({ notes: desk.use().exporting.count(notes) }),
      'export.markdown': (input) => desk.use().exporting.markdown(input),
      'export.json': (input) => desk.use().exporting.json(input),
      'export.report': (input) => desk.use().exporting.report(input),
      'export.daySheet': (input) => {
        const { meetings, exporting } = desk.use()
        const { mission, places, homeTimeZone } = readJourney(read, preferences.get())
        return exporting.daySheet(input, {
          ...readCardNumbers(read),
          meetings: meetings.list({ from: input.date, to: input.date, removed: false }),
          places,
          homeTimeZone,
          driverRequest: mission?.driverRequest,
        })
      },
      'export.pdf': (input) => desk.use().exporting.pdf(input),
      'export.preview': (input) => desk.use().exporting.preview(input),
    }

    return {
      handlers,
      on: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      tidy: () => {
        const held = desk.peek()
        // First the copy, then what goes for good.
        held?.backUpDaily()
        for (const gone of held?.notes.emptyTrash() ?? []) announceNote(gone)
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
