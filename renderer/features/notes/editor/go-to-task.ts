import type { Editor } from '@tiptap/core'
import { taskLines } from '../../../../shared/text/follow-ups.ts'

/**
 * Puts the cursor at the end of a follow-up and brings it into sight.
 * @param text the note's text as the editor has it
 * @param box where the letter in its box stands in that text
 */
export const goToTask = (editor: Editor, text: string, box: number): void => {
  const index = taskLines(text).findIndex((line) => line.box >= box)
  if (index === -1) return
  const ends: number[] = []
  editor.state.doc.descendants((node, position) => {
    const line = node.type.name === 'taskItem' ? node.firstChild : null
    // A box without words is a task for the editor only.
    if (line && line.content.size > 0) ends.push(position + 1 + line.nodeSize - 1)
    return true
  })
  const end = ends[index]
  if (end === undefined) return
  editor.chain().setTextSelection(end).focus().scrollIntoView().run()
}
