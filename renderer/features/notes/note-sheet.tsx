import clsx from 'clsx'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenCommands } from '../../app/command-context.tsx'
import { useFormat } from '../../app/format.ts'
import prose from '../../styles/prose.module.css'
import { Announcer } from '../../ui/announcer.tsx'
import { useToday } from '../library/clock.ts'
import { attachAt } from './attachments/attach-files.ts'
import { AttachmentDialog } from './attachments/attachment-dialog.tsx'
import { pickFiles } from './attachments/prepare-file.ts'
import { useAttachments } from './attachments/use-attachments.ts'
import { goToTask } from './editor/go-to-task.ts'
import { LinkDialog } from './editor/link-dialog.tsx'
import text from './editor/note-text.module.css'
import { Tools } from './editor/tools.tsx'
import { useLinkOpener } from './editor/use-link-opener.ts'
import { useNoteEditor } from './editor/use-note-editor.ts'
import { MentionedIn } from './mentioned-in.tsx'
import { NoteFacts } from './note-facts.tsx'
import type { NoteSession } from './note-session.ts'
import styles from './note-sheet.module.css'
import { NoteStanding } from './note-standing.tsx'
import { NoteTitle } from './note-title.tsx'
import { SaveLabel } from './save-label.tsx'
import { useLinkSuggestions } from './use-link-suggestions.ts'
import { useSessionState } from './use-session-state.ts'
import { useWithdrawn } from './use-withdrawn.ts'
import { WordCount } from './word-count.tsx'

export interface NoteSheetProps {
  readonly session: NoteSession
  /** `page` stands on a page of its own, `panel` beside another. */
  readonly look: 'page' | 'panel'
  /** What is above the title. */
  readonly head?: ReactNode
  /** Where the cursor goes when the note is opened. */
  readonly focus: 'title' | 'text' | 'none'
  /** The follow-up to go to, by where its box stands in the text. */
  readonly box?: number | null
}

/** A note: title, tools, text, and how far it is saved. */
export function NoteSheet({ session, look, head, focus, box = null }: NoteSheetProps) {
  const { t } = useTranslation('notes')
  const title = useRef<HTMLTextAreaElement>(null)
  const [isLinking, setLinking] = useState(false)
  const isTrashed = useSessionState(session, (state) => state.isTrashed)
  const openLink = useLinkOpener()
  const suggest = useLinkSuggestions()
  const { t: followUps } = useTranslation('followUps')
  const format = useFormat()
  const today = useToday()
  const id = useSessionState(session, (state) => state.id)
  const attachments = useAttachments()
  const isWithdrawn = useWithdrawn(useSessionState(session, (state) => state.body))
  const { ref, editor } = useNoteEditor({
    session,
    label: t('note.bodyLabel'),
    ports: {
      openLink: () => openLink,
      placeholder: () => t('note.bodyPlaceholder'),
      taskLabel: (task) => (task === '' ? t('emptyTask') : t('task', { text: task })),
      askLink: () => setLinking(true),
      askFiles: () => void attach(),
      attachments: attachments.ports,
      links: {
        suggest,
        words: () => ({
          label: t('linkTo.label'),
          nothing: t('linkTo.nothing'),
          count: (count) => t('linkTo.count', { count, total: format.number(count) }),
        }),
      },
      marks: {
        today: () => today,
        overdue: () => followUps('overdue'),
        withdrawn: () => t('linkTo.withdrawn'),
        isWithdrawn,
      },
    },
  })

  const attach = async (): Promise<void> => {
    if (!editor || isTrashed) return
    const { from } = editor.state.selection
    const files = await pickFiles()
    if (editor.isDestroyed) return
    // Writing goes on behind the files.
    editor.view.focus()
    await attachAt(editor.view, files, Math.min(from, editor.state.doc.content.size), attachments.ports)
  }
  useScreenCommands(
    look === 'page'
      ? [
          {
            id: 'notes.attach',
            title: 'notes:commands.attach',
            group: 'do',
            when: () => !isTrashed,
            run: () => void attach(),
          },
        ]
      : [],
  )

  // Only when the note is opened: a new note that gets its id must not move the cursor of who is typing.
  const firstFocus = useRef(focus)
  useEffect(() => {
    if (!editor) return
    if (firstFocus.current === 'title') title.current?.focus()
    if (firstFocus.current === 'text') editor.commands.focus('end')
  }, [editor])

  useEffect(() => {
    if (editor && box !== null) goToTask(editor, session.store.getState().body, box)
  }, [editor, box, session])

  return (
    <article className={clsx(styles.sheet, styles[look])}>
      {head}
      <NoteStanding session={session} />
      <div className={styles.title}>
        <NoteTitle session={session} editor={editor} ref={title} />
      </div>
      <NoteFacts session={session} />
      <div className={styles.tools}>
        {editor && !isTrashed && (
          <Tools editor={editor} onLink={() => setLinking(true)} onAttach={() => void attach()} />
        )}
      </div>
      <div ref={ref} className={clsx(prose.prose, text.text, styles.text)} />
      {look === 'page' && id !== null && <MentionedIn what="note" id={id} />}
      <footer className={styles.foot}>
        <SaveLabel session={session} />
        {editor && <WordCount editor={editor} />}
      </footer>
      <Announcer message={attachments.said} />
      {attachments.opened && editor && (
        <AttachmentDialog
          key={attachments.opened.id}
          editor={editor}
          opened={attachments.opened}
          picture={attachments.picture}
          onClose={attachments.close}
        />
      )}
      {isLinking && editor && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </article>
  )
}
