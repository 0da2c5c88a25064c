import { Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Attachment } from '../../../../shared/model/attachment.ts'
import styles from './attachment.module.css'
import type { AttachmentPorts } from './ports.ts'

/** Something that is being kept, and where it will stand when it is. */
type Change = { readonly begin: object; readonly position: number; readonly words: string } | { readonly end: object }

const key = new PluginKey<DecorationSet>('attachFiles')

const waiting = (words: string) => (): HTMLElement => {
  const element = document.createElement('span')
  element.className = styles.adding ?? ''
  element.textContent = words
  return element
}

const changed = (set: DecorationSet, doc: EditorView['state']['doc'], change: Change | undefined): DecorationSet => {
  if (!change) return set
  if ('end' in change) return set.remove(set.find(undefined, undefined, (spec) => spec.id === change.end))
  const { begin: id, position, words } = change
  return set.add(doc, [Decoration.widget(position, waiting(words), { id, key: words, side: 1 })])
}

/** The files of a paste or a drop; none where they only accompany a text, as office programs send pictures of it. */
export const filesOf = (data: DataTransfer | null): File[] => {
  const files = [...(data?.files ?? [])]
  const text = data?.getData('text/plain').trim() ?? ''
  const isOnlyNames = text.split(/[\r\n]+/).every((line) => files.some(({ name }) => line.trim().endsWith(name)))
  return text === '' || isOnlyNames ? files : []
}

const nodeFor = (view: EditorView, { id, name, picture }: Attachment) =>
  view.state.schema.nodes.attachment?.create({
    id,
    // A picture's name says what it shows only by chance, but more than nothing.
    label: name.replace(/\s+/g, ' ').trim(),
    isPicture: picture !== null,
  })

/**
 * Keeps files one after another and puts each where the text was when it came, however much is typed meanwhile.
 * Resolves when all are in the text or refused.
 */
export const attachAt = async (
  view: EditorView,
  files: readonly File[],
  position: number,
  ports: AttachmentPorts,
): Promise<void> => {
  const ids = files.map(() => ({}))
  const tell = (change: Change): void => view.dispatch(view.state.tr.setMeta(key, change))
  for (const [index, file] of files.entries())
    tell({ begin: ids[index] ?? {}, position, words: ports.words().adding(file.name) })
  for (const [index, file] of files.entries()) {
    const added = await ports.add(file)
    if (view.isDestroyed) return
    const id = ids[index] ?? {}
    const [place] = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id) ?? []
    const node = added && nodeFor(view, added)
    const tr = view.state.tr.setMeta(key, { end: id } satisfies Change)
    // The place is gone where the text round it was removed: then the file was not wanted there any more.
    if (node && place) {
      tr.replaceRangeWith(place.from, place.from, node)
      const isLast = index === files.length - 1
      if (isLast && view.hasFocus()) tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(place.from))))
    }
    view.dispatch(tr.scrollIntoView())
  }
}

/** Attaches what is pasted into the text or dropped on it. */
export const attachFiles = (ports: AttachmentPorts): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => changed(set.map(tr.mapping, tr.doc), tr.doc, tr.getMeta(key) as Change | undefined),
    },
    props: {
      decorations: (state) => key.getState(state),
      handlePaste: (view, event) => {
        const files = filesOf(event.clipboardData)
        if (files.length === 0 || !view.editable) return false
        void attachAt(view, files, view.state.selection.from, ports)
        return true
      },
      handleDrop: (view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0) return false
        // A file that is dropped must never replace the page, nor be taken for an edition by it.
        event.preventDefault()
        event.stopPropagation()
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (view.editable) void attachAt(view, files, at?.pos ?? view.state.selection.from, ports)
        return true
      },
    },
  })
