import type { Meeting } from '../../../shared/model/meeting.ts'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'
import type { Language } from '../../../shared/model/primitives.ts'

const headings: Readonly<Record<Language, readonly [who: string, discussed: string, promised: string, next: string]>> =
  {
    en: ['Who', 'Discussed', 'Promised', 'Next'],
    fr: ['Participants', 'Discussion', 'Promesses', 'Suite'],
  }

/** Names are words here, never Markdown. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|#!&]/g, '\\$&')

/** The first text of a meeting's note. */
export const noteTemplate = (meeting: Meeting, language: Language): { title: string; body: string } => {
  const [who, discussed, promised, next] = headings[language]
  const people = meeting.people.map((name) => `- ${plain(name)}`).join('\n')
  return {
    title: `${meeting.title.trim()} · ${meeting.date}`.replace(/^ · /, '').slice(0, MAX_NOTE_TITLE),
    body: `## ${who}\n\n${people === '' ? '' : `${people}\n\n`}## ${discussed}\n\n## ${promised}\n\n## ${next}\n`,
  }
}
