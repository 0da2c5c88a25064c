import { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { openNoteText } from '../markdown/note-text.ts'
import type { NoteSession } from '../note-session.ts'
import { type EditorPorts, noteExtensions, pastingRules, typingRules } from './extensions.ts'
import { textMarksKey } from './text-marks.ts'

export interface NoteEditorOptions {
  readonly session: NoteSession
  /** Names the text for screen readers. */
  readonly label: string
  readonly ports: EditorPorts
}

/**
 * An editor over a note's session, in the element that gets the ref. The document is Markdown when it
 * comes and when it goes; the session asks for it only when it is about to save.
 */
export const useNoteEditor = ({ session, label, ports }: NoteEditorOptions) => {
  const ref = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef(ports)
  latest.current = ports

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const made = openEditor(element, session, {
      openLink: () => latest.current.openLink(),
      placeholder: () => latest.current.placeholder(),
      taskLabel: (text) => latest.current.taskLabel(text),
      askLink: () => latest.current.askLink(),
      askFiles: () => latest.current.askFiles(),
      links: {
        suggest: (typed) => latest.current.links.suggest(typed),
        words: () => latest.current.links.words(),
      },
      marks: {
        today: () => latest.current.marks.today(),
        overdue: () => latest.current.marks.overdue(),
        withdrawn: () => latest.current.marks.withdrawn(),
        isWithdrawn: (address) => latest.current.marks.isWithdrawn(address),
      },
      attachments: {
        add: (file) => latest.current.attachments.add(file),
        load: (id) => latest.current.attachments.load(id),
        picture: (id) => latest.current.attachments.picture(id),
        open: (id, position) => latest.current.attachments.open(id, position),
        words: () => latest.current.attachments.words(),
      },
    })
    setEditor(made.editor)
    return () => {
      setEditor(null)
      made.close()
    }
  }, [session])

  useEffect(() => {
    editor?.view.dom.setAttribute('aria-label', label)
  }, [editor, label])

  const { isWithdrawn } = ports.marks
  const today = ports.marks.today()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer, day or language dresses the text anew
  useEffect(() => {
    if (editor) editor.view.dispatch(editor.state.tr.setMeta(textMarksKey, true))
  }, [editor, isWithdrawn, today, label])

  return { ref: ref as RefObject<HTMLDivElement | null>, editor }
}

const openEditor = (element: HTMLElement, session: NoteSession, ports: EditorPorts) => {
  const { store } = session
  let known = store.getState().body
  let text = openNoteText(known)

  const editor = new Editor({
    element,
    injectCSS: false,
    enableInputRules: typingRules,
    enablePasteRules: pastingRules,
    extensions: noteExtensions(ports),
    content: text.content,
    editable: !store.getState().isTrashed,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate({ editor: { state } }) {
      const own = text
      session.setBody(() => {
        known = own.write(state.doc)
        return known
      })
    },
    onBlur: () => void session.flush(),
  })
  text.attach(editor.state.doc)

  const load = (body: string): void => {
    known = body
    text = openNoteText(body)
    const { from, to } = editor.state.selection
    editor.commands.setContent(text.content, { emitUpdate: false })
    text.attach(editor.state.doc)
    const end = editor.state.doc.content.size
    if (editor.isFocused) editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
  }

  const stop = store.subscribe((state, before) => {
    // Another window, or another editor on this page, wrote it.
    if (state.body !== before.body && state.body !== known) load(state.body)
    if (state.isTrashed !== before.isTrashed) editor.setEditable(!state.isTrashed, false)
  })
  return {
    editor,
    close() {
      stop()
      editor.destroy()
    },
  }
}
