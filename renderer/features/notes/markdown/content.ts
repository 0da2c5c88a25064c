import type { JSONContent } from '@tiptap/core'

/** A mark as the editor's documents hold it. */
export interface MarkContent {
  readonly type: string
  readonly attrs?: Record<string, unknown>
}

/** The order in which marks are listed, so that equal texts have equal JSON. */
const ORDER = ['link', 'bold', 'italic', 'strike', 'code', 'source']

const sameMarks = (a: JSONContent, b: JSONContent): boolean => JSON.stringify(a.marks) === JSON.stringify(b.marks)

const inOrder = (marks: readonly MarkContent[]): MarkContent[] =>
  [...marks].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))

/** An attached file in a line: a picture with the words that describe it, or another file with its name. */
export const attachmentNode = (
  attrs: { readonly id: string; readonly label: string; readonly isPicture: boolean },
  marks: readonly MarkContent[] = [],
): JSONContent => ({
  type: 'attachment',
  attrs: { ...attrs, label: onOneLine(attrs.label).trim() },
  ...(marks.length > 0 && { marks: inOrder(marks) }),
})

/** A piece of text; `null` where there is none. */
export const textNode = (text: string, marks: readonly MarkContent[]): JSONContent | null => {
  if (text === '') return null
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: inOrder(marks) }
}

/** Joins neighbouring texts that carry the same marks: a document knows no seams between them. */
export const joinTexts = (nodes: readonly (JSONContent | null)[]): JSONContent[] => {
  const joined: JSONContent[] = []
  for (const node of nodes) {
    if (node === null) continue
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node, last)) {
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }
    } else {
      joined.push(node)
    }
  }
  return joined
}

/** A block; without `content` where there is none, as the editor writes it. */
export const block = (type: string, content: JSONContent[], attrs?: Record<string, unknown>): JSONContent => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length > 0 && { content }),
})

export const paragraph = (content: JSONContent[] = []): JSONContent => block('paragraph', content)

/** Whether a block is a paragraph without anything in it. */
export const isEmptyParagraph = (node: JSONContent): boolean =>
  node.type === 'paragraph' && (node.content === undefined || node.content.length === 0)

/** The text in a node, without its marks. */
export const textOf = (node: JSONContent): string => node.text ?? (node.content ?? []).map(textOf).join('')

const isBlank = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index)
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}

/** A text without the spaces, tabs and line ends before it. Walks, because patterns for this take a square's time. */
export const withoutLeading = (text: string): string => {
  let start = 0
  while (start < text.length && isBlank(text, start)) start += 1
  return text.slice(start)
}

/** A text without the spaces, tabs and line ends behind it. */
export const withoutTrailing = (text: string): string => {
  let end = text.length
  while (end > 0 && isBlank(text, end - 1)) end -= 1
  return text.slice(0, end)
}

/** A text on one line: a line end and the spaces round it are one space. */
export const onOneLine = (text: string): string => {
  const lines = text.split(/[\r\n]+/)
  return lines
    .map((line, index) => {
      const begun = index === 0 ? line : withoutLeading(line)
      return index === lines.length - 1 ? begun : withoutTrailing(begun)
    })
    .join(' ')
}
