import { ValiseError } from '../../../shared/contract/errors.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import {
  endsInOrder,
  type Meeting,
  type MeetingFacts,
  type MeetingOrigin,
  type ProgrammeChange,
} from '../../../shared/model/meeting.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import type { ProgrammeItem } from '../../../shared/model/reference.ts'
import { fillingOf, fillTemplate } from '../../../shared/text/fill-template.ts'
import { named } from '../../named.ts'
import type { Ports } from '../../ports.ts'
import type { Store } from '../../store/open.ts'
import type { Notes } from '../notes.ts'
import type { Templates } from '../templates/index.ts'
import { inOrderOfTime } from './in-order.ts'
import { noteTitle } from './note-title.ts'
import { changesOf, factsOfItem, saidBy, takenOver } from './programme.ts'
import {
  insertMeeting,
  liveMeetings,
  type MeetingRow,
  meetingById,
  meetingsByUid,
  removedMeetings,
  setMeetingNote,
  setMeetingRemoved,
  updateMeeting,
} from './queries.ts'
import { columnsOf, isMoved, meetingOf, noFacts } from './row.ts'

/** What can be done with meetings. Every change is on disk when the function returns. */
export interface Meetings {
  create(input: ParsedInputOf<'meetings.create'>): Meeting
  /** @param item `undefined` where the edition has none by that id */
  fromProgramme(input: { item: string; language: Language }, item: ProgrammeItem | undefined): Meeting
  /** @param programme of the edition that is in the library */
  programmeChanges(programme: readonly ProgrammeItem[]): ProgrammeChange[]
  answerProgramme(input: ParsedInputOf<'meetings.answerProgramme'>, programme: readonly ProgrammeItem[]): Meeting
  get(id: string): Meeting
  list(input: ParsedInputOf<'meetings.list'>): Meeting[]
  update(input: ParsedInputOf<'meetings.update'>): Meeting
  seen(id: string): Meeting
  /** @returns the note's id, and whether it was made or taken out of the trash now */
  note(input: ParsedInputOf<'meetings.note'>): { note: string; changed: boolean }
  remove(id: string): Meeting
  restore(id: string): Meeting
}

const notFound = (id: string): ValiseError =>
  new ValiseError('not-found', `There is no meeting ${id} in this notebook.`, { what: 'meeting', id })

const conflict = (row: MeetingRow, version: number): ValiseError =>
  new ValiseError(
    'conflict',
    row.removed_at === null
      ? `The meeting was changed elsewhere in the meantime (version ${row.version}, not ${version}). Nothing was overwritten.`
      : 'The meeting was removed in the meantime. Nothing was overwritten: bring it back, then save again.',
    { id: row.id, version: row.version, removed: row.removed_at !== null },
  )

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

export const createMeetings = (
  store: Store,
  notes: Notes,
  templates: Pick<Templates, 'textOf'>,
  { now, newId }: Pick<Ports, 'now' | 'newId'>,
): Meetings => {
  const require = (id: string): MeetingRow => {
    const row = meetingById(store.read, id)
    if (!row) throw notFound(id)
    return row
  }
  const get = (id: string): Meeting => meetingOf(require(id))
  const insert = (facts: MeetingFacts, origin: MeetingOrigin, uid: (id: string) => string): Meeting => {
    const id = newId()
    store.write((write) =>
      insertMeeting(write, {
        id,
        ...columnsOf(facts),
        note: null,
        origin: JSON.stringify(origin),
        uid: uid(id),
        recurrence_id: '',
        sequence: 0,
        earlier: null,
        now: now(),
      }),
    )
    return get(id)
  }
  const setAside = (id: string, isRemoved: boolean): Meeting => {
    const row = require(id)
    if ((row.removed_at !== null) !== isRemoved)
      store.write((write) => setMeetingRemoved(write, id, isRemoved ? now() : null))
    return get(id)
  }

  return {
    get,
    create: (input) =>
      insert({ ...noFacts, endDate: input.date, ...named(input) }, { kind: 'own' }, (id) => `${id}@valise`),
    fromProgramme: ({ item: id, language }, item) => {
      if (!item)
        throw new ValiseError('not-found', `This edition's programme has no item “${id}”.`, { what: 'programme', id })
      const uid = `programme-${id}@valise`
      const [known] = meetingsByUid(store.read, uid)
      if (known) return setAside(known.id, false)
      return insert(factsOfItem(item, language), { kind: 'programme', item: id, said: saidBy(item) }, () => uid)
    },
    programmeChanges: (programme) => changesOf(liveMeetings(store.read, FIRST_DAY, LAST_DAY).map(meetingOf), programme),
    answerProgramme: ({ id, take, language }, programme) => {
      const row = require(id)
      const before = meetingOf(row)
      const [change] = changesOf([before], programme)
      if (!change || before.origin.kind !== 'programme') return before
      const facts: MeetingFacts = { ...before, ...(take && takenOver(change, language)) }
      const origin: MeetingOrigin = { ...before.origin, said: change.now }
      const written = store.write((write) =>
        updateMeeting(write, {
          ...row,
          ...columnsOf(facts),
          origin: JSON.stringify(origin),
          sequence: isMoved(before, facts) ? row.sequence + 1 : row.sequence,
          now: now(),
        }),
      )
      if (!written) throw conflict(row, row.version)
      return get(id)
    },
    list: ({ from = FIRST_DAY, to = LAST_DAY, removed }) =>
      removed
        ? removedMeetings(store.read).map(meetingOf)
        : liveMeetings(store.read, from, to).map(meetingOf).sort(inOrderOfTime),
    update: ({ id, version, ...change }) => {
      const row = require(id)
      const before = meetingOf(row)
      const facts: MeetingFacts = { ...before, ...named(change) }
      if (!endsInOrder(facts))
        throw new ValiseError('bad-input', 'The meeting would end before it begins. Nothing was changed.', { id })
      const columns = columnsOf(facts)
      const isSame = Object.entries(columns).every(([name, value]) => row[name as keyof MeetingRow] === value)
      // Nothing to change: also the answer to a save whose first answer was lost on its way.
      if (row.removed_at === null && isSame) return before
      const sequence = isMoved(before, facts) ? row.sequence + 1 : row.sequence
      const written = store.write((write) =>
        updateMeeting(write, { ...row, ...columns, sequence, version, now: now() }),
      )
      if (!written) throw conflict(row, version)
      return get(id)
    },
    seen: (id) => {
      const row = require(id)
      if (row.earlier !== null)
        store.write((write) => updateMeeting(write, { ...row, earlier: null, now: row.updated_at }))
      return get(id)
    },
    note: ({ id, language, template, cityName }) => {
      const meeting = get(id)
      const known = meeting.note === null ? null : noteOf(notes, meeting.note)
      if (known) {
        if (known.trashedAt !== null) notes.restore(known.id)
        return { note: known.id, changed: known.trashedAt !== null }
      }
      return store.write((write) => {
        const { company, city } = meeting
        const body = fillTemplate(templates.textOf(template, language).body, fillingOf(meeting, cityName))
        const made = notes.create({ title: noteTitle(meeting), body, company, city })
        setMeetingNote(write, id, made.id)
        return { note: made.id, changed: true }
      })
    },
    remove: (id) => setAside(id, true),
    restore: (id) => setAside(id, false),
  }
}

/** A note that may be gone. */
const noteOf = (notes: Notes, id: string) => {
  try {
    return notes.get(id)
  } catch (error) {
    if (error instanceof ValiseError && error.code === 'not-found') return null
    throw error
  }
}
