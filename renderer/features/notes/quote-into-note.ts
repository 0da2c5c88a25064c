import type { i18n } from 'i18next'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'
import type { PageStore } from '../../app/store.ts'
import type { Client } from '../../client/client.ts'
import { block, paragraph, textNode } from './markdown/content.ts'
import { writeBlocks } from './markdown/write-block.ts'
import { NEW } from './new-note.ts'
import type { NoteSession } from './note-session.ts'
import { type NoteSessions, sessionsOf } from './note-sessions.ts'
import { rememberedNote } from './panel-note.ts'

export interface Quote {
  /** Plain text; each line becomes a paragraph. */
  readonly text: string
  /** What the link back is called. */
  readonly source: string
  /** A `valise:` address. */
  readonly address: string
}

/** A quote as Markdown: the words as they are, none of them read as marks, and below them a link to where they stand. */
export const quoteBlock = ({ text, source, address }: Quote): string =>
  writeBlocks([
    block('blockquote', [
      ...text.split('\n').map((line) => paragraph([textNode(line, [])].filter((node) => node !== null))),
      paragraph(
        [textNode('— ', []), textNode(source, [{ type: 'link', attrs: { href: address } }])].filter(
          (node) => node !== null,
        ),
      ),
    ]),
  ])

/** The note that stands in the panel, or would if it were opened; `null` where that is a new one. */
const panelSession = async (sessions: NoteSessions, store: PageStore): Promise<NoteSession | null> => {
  // A note that was only just begun gets its id when it is saved.
  await sessions.flushAll()
  const id = store.getState().panel.noteId ?? rememberedNote()
  if (id === NEW) return null
  try {
    const session = await sessions.open(id)
    return session.store.getState().isTrashed ? null : session
  } catch {
    // It is gone: the panel would begin another, too.
    return null
  }
}

/**
 * Puts a quote at the end of the note in the notebook panel and opens the panel; where no note is
 * there, a new one begins with it.
 * @returns whether it is on disk; where not, it stands in the note and is saved as soon as that works
 */
export const quoteIntoNote = async (
  { client, store, i18n }: { readonly client: Client; readonly store: PageStore; readonly i18n: i18n },
  quote: string,
  titleOfNew: string,
): Promise<{ readonly saved: boolean }> => {
  const sessions = sessionsOf(client, i18n)
  const session = await panelSession(sessions, store)
  if (session === null) {
    const note = await client.call('notes.create', { title: titleOfNew.slice(0, MAX_NOTE_TITLE), body: `${quote}\n\n` })
    store.getState().openPanel(note.id)
    return { saved: true }
  }
  const release = sessions.hold(session)
  try {
    session.append(quote)
    const saved = await session.flush()
    store.getState().openPanel(session.store.getState().id ?? NEW)
    return { saved }
  } finally {
    release()
  }
}
