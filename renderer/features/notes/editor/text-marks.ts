import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { parseAddress } from '../../../../shared/text/address.ts'
import { promiseMarks } from '../../../../shared/text/promise-marks.ts'

/** What is said beside the text, and what is known about it. Asked anew each time. */
export interface TextMarkPorts {
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly overdue: () => string
  readonly withdrawn: () => string
  /** Whether a later edition dropped what an address names; `false` while that is not known. */
  readonly isWithdrawn: (address: string) => boolean
}

const word = (text: string, className: string) => (): HTMLElement => {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}

const promiseDecorations = (line: Node, start: number, isDone: boolean, ports: TextMarkPorts): Decoration[] => {
  const decorations: Decoration[] = []
  let due: { from: number; to: number; date: string } | null = null
  line.forEach((node, offset) => {
    if (!node.isText || node.marks.some(({ type }) => ['code', 'link', 'source'].includes(type.name))) return
    for (const mark of promiseMarks(node.text ?? '')) {
      const from = start + offset + mark.from
      const to = start + offset + mark.to
      if (mark.kind === 'person') decorations.push(Decoration.inline(from, to, { class: 'promise-person' }))
      else due = { from, to, date: mark.date }
    }
  })
  // TypeScript does not see that the closure above may have set it.
  const last = due as { from: number; to: number; date: string } | null
  if (last) {
    const isOverdue = !isDone && last.date < ports.today()
    decorations.push(
      Decoration.inline(last.from, last.to, { class: isOverdue ? 'promise-due promise-overdue' : 'promise-due' }),
    )
    if (isOverdue) {
      decorations.push(Decoration.widget(last.to, word(ports.overdue(), 'promise-word'), { side: -1, key: 'overdue' }))
    }
  }
  return decorations
}

const decorate = ({ doc }: EditorState, ports: TextMarkPorts): DecorationSet => {
  const decorations: Decoration[] = []
  doc.descendants((node, position) => {
    const line = node.type.name === 'taskItem' ? node.firstChild : null
    if (line) decorations.push(...promiseDecorations(line, position + 2, node.attrs.checked === true, ports))
    const href = node.marks.find(({ type }) => type.name === 'link')?.attrs.href
    if (typeof href === 'string' && parseAddress(href) && ports.isWithdrawn(href)) {
      const end = position + node.nodeSize
      decorations.push(Decoration.inline(position, end, { class: 'link-withdrawn' }))
      decorations.push(
        Decoration.widget(end, word(ports.withdrawn(), 'withdrawn-word'), { side: -1, key: 'withdrawn' }),
      )
    }
    return true
  })
  return DecorationSet.create(doc, decorations)
}

const key = new PluginKey<DecorationSet>('textMarks')

/** To be dispatched with `true` when something that is asked for has changed. */
export const textMarksKey = key

/**
 * Dresses what the text already says: who a follow-up is for, when it is due, in red and with a word
 * where it is overdue, and links to what a later edition dropped. The text itself is left alone.
 */
export const textMarks = (ports: TextMarkPorts) =>
  Extension.create({
    name: 'textMarks',
    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: (_, state) => decorate(state, ports),
            apply: (tr, before, _, state) => (tr.docChanged || tr.getMeta(key) ? decorate(state, ports) : before),
          },
          props: { decorations: (state) => key.getState(state) },
        }),
      ]
    },
  })
