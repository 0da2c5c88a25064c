import { listProgramme } from '../library/lists.ts'
import { announceNote, type HandlersOf, type Parts } from './rooms.ts'

export const meetingHandlers = ({ library, desk, emit }: Parts): HandlersOf<'meetings'> => {
  const announced = <Answer>(answer: Answer): Answer => {
    emit('meetings.changed', {})
    return answer
  }
  return {
    'meetings.create': (input) => announced(desk.use().meetings.create(input)),
    'meetings.fromProgramme': (input) => {
      const item = listProgramme(library.store.read).programme.find(({ id }) => id === input.item)
      return announced(desk.use().meetings.fromProgramme(input, item))
    },
    'meetings.programmeChanges': () =>
      desk.use().meetings.programmeChanges(listProgramme(library.store.read).programme),
    'meetings.answerProgramme': (input) =>
      announced(desk.use().meetings.answerProgramme(input, listProgramme(library.store.read).programme)),
    'meetings.get': ({ id }) => desk.use().meetings.get(id),
    'meetings.list': (input) => desk.use().meetings.list(input),
    'meetings.update': (input) => announced(desk.use().meetings.update(input)),
    'meetings.seen': ({ id }) => announced(desk.use().meetings.seen(id)),
    'meetings.note': (input) => {
      const { note, changed } = desk.use().meetings.note(input)
      if (!changed) return { note }
      announceNote({ emit }, desk.use().notes.get(note))
      return announced({ note })
    },
    'meetings.remove': ({ id }) => announced(desk.use().meetings.remove(id)),
    'meetings.restore': ({ id }) => announced(desk.use().meetings.restore(id)),
    'meetings.preview': ({ calendar }) => desk.use().calendar.preview(calendar),
    'meetings.import': ({ calendar }) => announced(desk.use().calendar.import(calendar)),
    'meetings.export': (input) => desk.use().calendar.export(input),
  }
}
