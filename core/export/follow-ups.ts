import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import type { FollowUp, FollowUpFile } from '../../shared/contract/follow-ups.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { csv } from '../../shared/text/csv.ts'
import { safeFileName } from '../../shared/text/file-name.ts'

const words = {
  en: {
    file: 'Follow-ups',
    columns: ['Done', 'Due', 'Follow-up', 'People', 'Company', 'Note'],
    yes: 'yes',
    no: 'no',
    from: 'From the note: ',
    people: 'People: ',
    untitled: 'Untitled note',
  },
  fr: {
    file: 'Suivis',
    columns: ['Fait', 'Échéance', 'Suivi', 'Personnes', 'Entreprise', 'Note'],
    yes: 'oui',
    no: 'non',
    from: 'Tiré de la note\u00a0: ',
    people: 'Personnes\u00a0: ',
    untitled: 'Note sans titre',
  },
} as const satisfies Record<Language, unknown>

// RFC 5545 forbids control characters in texts; a line end is written as \n.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g

const plain = (text: string): string => text.replace(CONTROL, ' ').replaceAll('\t', ' ').trim()

/**
 * The same promise in the same note keeps its identifier when it is exported again, also after its
 * date was moved, so that the other program changes its task instead of adding one.
 */
const identifiers = (): ((followUp: FollowUp) => string) => {
  const seen = new Map<string, number>()
  return ({ note, text }) => {
    const key = `${note.id}\n${text}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return `${createHash('sha256').update(`${key}\n${times}`).digest('hex').slice(0, 32)}@valise`
  }
}

const taskOf = (followUp: FollowUp, uid: string, stamp: string, language: Language): ICAL.Component => {
  const { from, people, untitled } = words[language]
  const { note, due, done, text } = followUp
  const task = new ICAL.Component('vtodo')
  task.addPropertyWithValue('uid', uid)
  task.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stamp))
  task.addPropertyWithValue('summary', plain(text))
  if (due !== null) task.addPropertyWithValue('due', ICAL.Time.fromDateString(due))
  task.addPropertyWithValue('status', done ? 'COMPLETED' : 'NEEDS-ACTION')
  task.addPropertyWithValue('percent-complete', done ? 100 : 0)
  const lines = [
    ...(followUp.people.length === 0 ? [] : [`${people}${followUp.people.map(plain).join(', ')}`]),
    `${from}${plain(note.title) || untitled}`,
  ]
  task.addPropertyWithValue('description', lines.join('\n'))
  if (plain(note.company) !== '') task.addPropertyWithValue('categories', plain(note.company))
  return task
}

/**
 * Follow-ups as tasks of a calendar (RFC 5545), each with its whole day as due date.
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export const followUpCalendar = (followUps: readonly FollowUp[], now: number, language: Language): string => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Valise//Valise//EN')
  const stamp = `${new Date(now).toISOString().slice(0, 19)}Z`
  const identify = identifiers()
  for (const followUp of followUps) {
    calendar.addSubcomponent(taskOf(followUp, identify(followUp), stamp, language))
  }
  return `${calendar.toString()}\r\n`
}

/** Follow-ups as a table, its heads in the reader's language. */
export const followUpTable = (followUps: readonly FollowUp[], language: Language): string => {
  const { columns, yes, no, untitled } = words[language]
  return csv([
    columns,
    ...followUps.map(({ done, due, text, people, note }) => [
      done ? yes : no,
      due ?? '',
      text,
      people.join(', '),
      note.company,
      note.title.trim() || untitled,
    ]),
  ])
}

/** Follow-ups as a file for another program. */
export const followUpFile = (
  followUps: readonly FollowUp[],
  { format, language, now }: { format: 'ics' | 'csv'; language: Language; now: number },
): FollowUpFile => {
  const text = format === 'ics' ? followUpCalendar(followUps, now, language) : followUpTable(followUps, language)
  const day = new Date(now).toISOString().slice(0, 10)
  return {
    fileName: safeFileName(`${day} ${words[language].file}`, `${day} Valise`, format),
    mediaType: format === 'ics' ? 'text/calendar' : 'text/csv',
    base64: Buffer.from(text).toString('base64'),
    count: followUps.length,
  }
}
