import { createReading } from '../reading/reading.ts'
import type { HandlersOf, Parts } from './rooms.ts'

/** What was read, and what was marked while reading. */
export const readingHandlers = ({ ports, library, desk, emit }: Parts): HandlersOf<'reading' | 'passages'> => {
  const reading = createReading(() => desk.use().store, library.store, ports.now)
  const announced = <Changed extends { id: string; version: number }>(passage: Changed): Changed => {
    emit('passages.changed', { id: passage.id, version: passage.version })
    return passage
  }
  return {
    'passages.create': (input) => announced(desk.use().passages.create(input)),
    'passages.get': ({ id }) => desk.use().passages.get(id),
    'passages.list': async (input) => {
      const passages = await desk.use().passages.list(input)
      // Notes that were locked in the meantime are locked: this throws.
      desk.use()
      return passages
    },
    'passages.update': (input) => announced(desk.use().passages.update(input)),
    'passages.adopt': ({ id }) => announced(desk.use().passages.adopt(id)),
    'passages.remove': ({ id }) => announced(desk.use().passages.remove(id)),
    'passages.restore': ({ id }) => announced(desk.use().passages.restore(id)),
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
  }
}
