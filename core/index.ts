import { mkdirSync } from 'node:fs'
import type { EventMessage } from '../shared/contract/events.ts'
import type { Handlers } from '../shared/contract/index.ts'
import { createAnnouncer } from './announcer.ts'
import { type Desk, openDesk } from './desk.ts'
import { examine } from './doctor.ts'
import { attachmentHandlers } from './handlers/attachments.ts'
import { delegateHandlers } from './handlers/delegate.ts'
import { exportHandlers } from './handlers/export.ts'
import { followUpHandlers } from './handlers/follow-ups.ts'
import { libraryHandlers } from './handlers/library.ts'
import { meetingHandlers } from './handlers/meetings.ts'
import { notesHandlers } from './handlers/notes.ts'
import { peopleHandlers } from './handlers/people.ts'
import { readingHandlers } from './handlers/reading.ts'
import { announceNote, type Parts } from './handlers/rooms.ts'
import { searchHandlers } from './handlers/search.ts'
import { templateHandlers } from './handlers/templates.ts'
import { openLibrary } from './library/index.ts'
import { readJourney } from './library/journey.ts'
import { currentEdition } from './library/queries.ts'
import { createLock } from './lock/index.ts'
import { createHolder } from './notebook/holder.ts'
import { nobody } from './notebook/index.ts'
import type { Ports } from './ports.ts'
import { openPreferences } from './preferences.ts'
import { lockDataFolder } from './store/data-lock.ts'
import { inDataFolder } from './store/sqlite-errors.ts'
import { forgetTraces } from './traces.ts'

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
    const desk = createHolder<Desk>((held) => held.close())
    closers.push(() => desk.release())
    const library = openLibrary(ports)
    closers.push(() => library.store.close())
    const { read } = library.store
    const { on, emit } = createAnnouncer(ports.log)
    const parts: Parts = { ports, preferences, library, desk, emit }

    const lock = createLock({
      ports,
      desk,
      open: (key) => desk.hold(() => openDesk(parts, key, () => readJourney(read, preferences.get()))),
      changed: (state) => emit('lock.changed', state),
      removed: () => {
        forgetTraces(ports.dataDir)
        emit('notebook.removed', {})
      },
      erased: () => preferences.forget(),
    })

    return {
      handlers: {
        ...lock.handlers,
        'app.state': async () => ({
          version: ports.version,
          preferences: preferences.get(),
          lock: await lock.state(),
          delegate: desk.peek()?.delegate() ?? nobody,
          edition: currentEdition(read)?.number ?? null,
        }),
        'app.restart': () => ({ restarted: false }),
        'app.doctor': async () => examine(ports, library, desk.peek(), (await lock.state()).state, preferences),
        ...delegateHandlers(parts),
        ...libraryHandlers(parts),
        ...notesHandlers(parts),
        ...followUpHandlers(parts),
        ...meetingHandlers(parts),
        ...peopleHandlers(parts),
        ...templateHandlers(parts),
        ...readingHandlers(parts),
        ...searchHandlers(parts),
        ...exportHandlers(parts),
        ...attachmentHandlers(parts),
      },
      on,
      tidy: () => {
        const held = desk.peek()
        // First the copy, then what goes for good.
        held?.backUpDaily()
        held?.reserveRoom()
        for (const gone of held?.notes.emptyTrash() ?? []) announceNote(parts, gone)
        if ((held?.people.emptyTrash() ?? 0) > 0) emit('people.changed', {})
        held?.sweepAttachments()
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
