import type { NoteTemplate } from '../../../shared/model/template.ts'

const bodyOf = (who: string, discussed: string, promised: string, next: string): string =>
  `## ${who}\n\n{{people}}\n\n## ${discussed}\n\n## ${promised}\n\n## ${next}\n`

/** The template of a meeting's note, which is there without an edition too. */
export const meetingTemplate: NoteTemplate = {
  id: 'meeting',
  title: { en: 'Meeting', fr: 'Rencontre' },
  body: {
    en: bodyOf('Who', 'Discussed', 'Promised', 'Next'),
    fr: bodyOf('Participants', 'Discussion', 'Promesses', 'Suite'),
  },
  order: 0,
}
