import { type Editor, InputRule } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'

/** `[ ] ` or `[x] ` typed at the start of a bullet: Markdown's way to write a task. */
const BOX = /^\[([ xX]?)\]\s$/

const depthOf = ($pos: ResolvedPos, name: string): number => {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type.name === name) return depth
  return 0
}

/** Makes one bullet a task: the list is parted round it, or the task joins the tasks above. */
const bulletToTask = (tr: Transaction, checked: boolean): boolean => {
  const { $from } = tr.selection
  const depth = depthOf($from, 'listItem')
  const list = depth > 0 ? $from.node(depth - 1) : null
  if (list?.type.name !== 'bulletList') return false
  const { schema } = tr.doc.type
  const { taskItem, taskList } = schema.nodes
  if (!taskItem || !taskList) return false

  const index = $from.index(depth - 1)
  const items = Array.from({ length: list.childCount }, (_, at) => list.child(at))
  const task = taskList.create(null, taskItem.create({ checked }, list.child(index).content))
  const part = (some: Node[]): Node[] => (some.length === 0 ? [] : [list.type.create(list.attrs, some)])
  const before = part(items.slice(0, index))
  const pieces = [...before, task, ...part(items.slice(index + 1))]

  const start = $from.before(depth - 1)
  const inItem = $from.pos - $from.start(depth)
  tr.replaceWith(start, start + list.nodeSize, Fragment.fromArray(pieces))
  const above = Fragment.fromArray(before).size
  // Into the task list, its item, and as far in as the cursor was.
  tr.setSelection(TextSelection.create(tr.doc, start + above + 2 + inItem))
  if (above === 0 && tr.doc.resolve(start).nodeBefore?.type === taskList) tr.join(start)
  return true
}

const toggleTask = (editor: Editor): boolean => {
  const depth = depthOf(editor.state.selection.$from, 'taskItem')
  if (depth === 0) return false
  const { $from } = editor.state.selection
  const position = $from.before(depth)
  const checked = $from.node(depth).attrs.checked === true
  return editor.commands.command(({ tr }) => {
    tr.setNodeMarkup(position, undefined, { checked: !checked })
    return true
  })
}

/** Task-list lines: the delegate's follow-ups. */
export const taskExtensions = (labelOf: (text: string) => string) => [
  TaskList,
  TaskItem.extend({
    addInputRules() {
      const box = new InputRule({
        find: BOX,
        handler: ({ state, range, match }) => {
          if (depthOf(state.selection.$from, 'listItem') === 0) return null
          const { tr } = state
          tr.delete(range.from, range.to)
          return bulletToTask(tr, /x/i.test(match[1] ?? '')) ? undefined : null
        },
      })
      return [box, ...(this.parent?.() ?? [])]
    },
    addKeyboardShortcuts() {
      return { ...this.parent?.(), 'Mod-Enter': () => toggleTask(this.editor) }
    },
  }).configure({ nested: true, a11y: { checkboxLabel: (node) => labelOf(node.firstChild?.textContent ?? '') } }),
]
