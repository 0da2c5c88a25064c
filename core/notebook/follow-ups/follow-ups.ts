import { ValiseError } from '../../../shared/contract/errors.ts'
import type { FollowUp, FollowUpCounts, FollowUpPage } from '../../../shared/contract/follow-ups.ts'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts'
import { withTick } from '../../../shared/text/follow-ups.ts'
import type { Store } from '../../store/open.ts'
import type { Notes } from '../notes.ts'
import {
  companiesOfFollowUps,
  countFollowUps,
  type FollowUpRow,
  type FollowUpsWanted,
  followUpPage,
  type NameRow,
  NO_DATE,
  peopleOfFollowUps,
} from './queries.ts'

const followUpOf = (row: FollowUpRow): FollowUp => ({
  note: { id: row.note, title: row.title, company: row.company, version: row.version },
  box: row.box,
  source: row.source,
  text: row.text,
  people: JSON.parse(row.people) as string[],
  due: row.due === NO_DATE ? null : row.due,
  done: row.done === 1,
})

const everything: FollowUpsWanted = { done: false, person: null, company: null, note: null, from: null, to: null }

const changed = (note: string): ValiseError =>
  new ValiseError(
    'follow-up-changed',
    'The line of this follow-up was changed in its note in the meantime. Nothing was ticked: open the note and tick it there.',
    { note },
  )

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

const named = ({ name, count }: NameRow): NameRow => ({ name, count })

/** The ledger of the follow-ups in all notes. */
export interface FollowUps {
  list(input: FollowUpsWanted & { offset: number; limit: number }): FollowUpPage
  counts(today: string): FollowUpCounts
  names(): OutputOf<'followUps.names'>
  tick(input: ParsedInputOf<'followUps.tick'>): OutputOf<'notes.update'> & { readonly isChanged: boolean }
  /** All that are wanted, however many. */
  all(wanted: FollowUpsWanted): FollowUp[]
}

export const createFollowUps = ({ read }: Store, notes: Notes): FollowUps => ({
  list: ({ offset, limit, ...wanted }) => ({
    total: countFollowUps(read, wanted),
    followUps: followUpPage(read, wanted, offset, limit).map(followUpOf),
  }),
  counts: (today) => ({
    open: countFollowUps(read, everything),
    overdue: countFollowUps(read, { ...everything, to: dayBefore(today) }),
    today: countFollowUps(read, { ...everything, from: today, to: today }),
  }),
  names: () => ({
    people: peopleOfFollowUps(read).map(named),
    companies: companiesOfFollowUps(read).map(named),
  }),
  tick: ({ note: id, box, source, done }) => {
    const note = notes.get(id)
    const body = withTick(note.body, { box, source }, done)
    if (body === null) throw changed(id)
    const saved = notes.update({ id, version: note.version, body })
    return { ...saved, isChanged: saved.version !== note.version }
  },
  // No limit: negative, as SQLite has it.
  all: (wanted) => followUpPage(read, wanted, 0, -1).map(followUpOf),
})
