import { attachments } from './attachments.ts'
import { followUps } from './follow-ups.ts'
import { meetings } from './meetings.ts'
import { noteFacts } from './note-facts.ts'
import { noteLinks } from './note-links.ts'
import { noteRevisions } from './note-revisions.ts'
import { noteTemplates } from './note-templates.ts'
import { passages } from './passages.ts'
import { people } from './people.ts'
import { reading } from './reading.ts'
import { savedSearches } from './saved-searches.ts'
import { ticks } from './ticks.ts'

/**
 * Schema 2 of the notebook, one file for each thing it will bring. Until it is released a part may
 * still change; afterwards the whole folder is a frozen page.
 */
export const notebook2 = [
  noteFacts,
  followUps,
  noteLinks,
  savedSearches,
  ticks,
  passages,
  reading,
  meetings,
  noteRevisions,
  people,
  noteTemplates,
  attachments,
].join('\n')
