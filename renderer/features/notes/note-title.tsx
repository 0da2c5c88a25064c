import type { Editor } from '@tiptap/core'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'
import type { NoteSession } from './note-session.ts'
import styles from './note-title.module.css'
import { useSessionState } from './use-session-state.ts'

export interface NoteTitleProps {
  readonly session: NoteSession
  readonly editor: Editor | null
  readonly ref: Ref<HTMLTextAreaElement>
}

/** The title of a note: one line that wraps. Enter and the arrow down go on to the text. */
export function NoteTitle({ session, editor, ref }: NoteTitleProps) {
  const { t } = useTranslation('notes')
  const title = useSessionState(session, (state) => state.title)
  const isTrashed = useSessionState(session, (state) => state.isTrashed)

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter also ends the writing of a word in some scripts.
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const atEnd = selectionStart === value.length && selectionEnd === value.length
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && atEnd)) return
    event.preventDefault()
    editor?.commands.focus('start')
  }

  return (
    <textarea
      ref={ref}
      className={styles.title}
      aria-label={t('note.titleLabel')}
      placeholder={t('note.titlePlaceholder')}
      rows={1}
      maxLength={MAX_NOTE_TITLE}
      readOnly={isTrashed}
      value={title}
      onChange={(event) => session.setTitle(event.target.value)}
      onBlur={() => void session.flush()}
      onKeyDown={onKeyDown}
    />
  )
}
