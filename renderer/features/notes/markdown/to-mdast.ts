import type { JSONContent } from '@tiptap/core'
import type { BlockContent, DefinitionContent, ListItem, RootContent, Table, TableCell } from 'mdast'
import { isEmptyParagraph, textOf, withoutLeading } from './content.ts'
import { verbatim } from './processor.ts'
import { phrasingOf } from './to-mdast-inline.ts'

type FlowContent = BlockContent | DefinitionContent

const MAX_LIST_NUMBER = 999_999_999

const childrenOf = (node: JSONContent): JSONContent[] => node.content ?? []

const depthOf = (level: unknown): 1 | 2 | 3 | 4 | 5 | 6 => {
  const depth = Math.min(6, Math.max(1, Math.round(Number(level) || 1)))
  return depth as 1 | 2 | 3 | 4 | 5 | 6
}

const startOf = (start: unknown): number => {
  const number = Math.round(Number(start))
  return Number.isFinite(number) ? Math.min(MAX_LIST_NUMBER, Math.max(0, number)) : 1
}

const alignOf = (align: unknown): 'left' | 'center' | 'right' | null =>
  align === 'left' || align === 'center' || align === 'right' ? align : null

const cellOf = (cell: JSONContent): TableCell => ({
  type: 'tableCell',
  children: childrenOf(cell)
    .map((part) => phrasingOf(childrenOf(part), { breaks: 'html' }))
    .filter((phrasing) => phrasing.length > 0)
    .flatMap((phrasing, index) => (index === 0 ? phrasing : [verbatim('<br>'), ...phrasing])),
})

const tableOf = (node: JSONContent): Table => {
  const rows = childrenOf(node)
  return {
    type: 'table',
    align: childrenOf(rows[0] ?? {}).map((cell) => alignOf(cell.attrs?.align)),
    children: rows.map((row) => ({
      type: 'tableRow',
      // Markdown has no cells that span: the others of the span are left empty.
      children: childrenOf(row).flatMap((cell): TableCell[] => [
        cellOf(cell),
        ...Array.from(
          { length: Math.max(0, Number(cell.attrs?.colspan ?? 1) - 1) },
          (): TableCell => ({
            type: 'tableCell',
            children: [],
          }),
        ),
      ]),
    })),
  }
}

const itemOf = (item: JSONContent): ListItem => {
  const [head, ...rest] = childrenOf(item)
  const isTask = item.type === 'taskItem'
  const checked = isTask ? item.attrs?.checked === true : null
  const others = flowOf(rest)
  if (!head || phrasingOf(childrenOf(head)).length === 0) {
    // GFM knows no box without a text behind it; we read this one as the empty task it is.
    const box: FlowContent[] = isTask ? [{ type: 'paragraph', children: [verbatim(checked ? '[x]' : '[ ]')] }] : []
    return { type: 'listItem', spread: false, checked: null, children: [...box, ...others] }
  }
  return { type: 'listItem', spread: false, checked, children: [...flowOf([head]), ...others] }
}

/** Whether a list begins with a bullet that has nothing behind it: it could not follow a line directly. */
const beginsEmpty = (node: FlowContent | undefined): boolean => {
  if (node?.type !== 'list') return false
  const first = node.children[0]
  return first === undefined || first.children.length === 0 || beginsEmpty(first.children[0])
}

/** Whether blank lines must part what is in an item: else its blocks would run into one another. */
const isSpread = (item: ListItem): boolean =>
  item.children.some((child, index) => index > 0 && (child.type !== 'list' || beginsEmpty(child)))

const listOf = (node: JSONContent): FlowContent => {
  const items = childrenOf(node).map(itemOf)
  const spread = items.some(isSpread)
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    start: node.type === 'orderedList' ? startOf(node.attrs?.start) : null,
    spread,
    children: items.map((item) => ({ ...item, spread: isSpread(item) })),
  }
}

const codeOf = (node: JSONContent): FlowContent => {
  // A language of several words is a language and what is said about it.
  const info = [node.attrs?.language, node.attrs?.meta].filter(Boolean).join(' ').trim()
  const [, lang = '', meta = ''] = /^(\S*)\s*(.*)$/s.exec(info) ?? []
  return { type: 'code', lang: lang || null, meta: lang ? meta || null : null, value: textOf(node) }
}

const one = (node: JSONContent): FlowContent[] => {
  switch (node.type) {
    case 'paragraph': {
      const children = phrasingOf(childrenOf(node))
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading':
      return [
        {
          type: 'heading',
          depth: depthOf(node.attrs?.level),
          children: phrasingOf(childrenOf(node), { breaks: 'html' }),
        },
      ]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return [listOf(node)]
    case 'blockquote':
      return [{ type: 'blockquote', children: flowOf(childrenOf(node)) }]
    case 'codeBlock':
      return [codeOf(node)]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return [tableOf(node)]
    case 'sourceBlock': {
      // Where it stands decides how far it is set in.
      const source = withoutLeading(textOf(node)).trimEnd()
      return source === '' ? [] : [verbatim(source)]
    }
    default:
      return isEmptyParagraph(node) ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: textOf(node) }] }]
  }
}

const UNORDERED = new Set(['bulletList', 'taskList'])

/** Whether two neighbouring lists are one in Markdown, which mixes bullets and tasks in a list. */
export const isOneList = (above: string | undefined, below: string | undefined): boolean =>
  above !== below && UNORDERED.has(above ?? '') && UNORDERED.has(below ?? '')

const flowOf = (nodes: readonly JSONContent[]): FlowContent[] => {
  const flow: FlowContent[] = []
  for (const [index, node] of nodes.entries()) {
    const last = flow.at(-1)
    const [list] = one(node)
    if (list?.type === 'list' && last?.type === 'list' && isOneList(nodes[index - 1]?.type, node.type)) {
      flow[flow.length - 1] = {
        ...last,
        spread: last.spread || list.spread,
        children: [...last.children, ...list.children],
      }
    } else flow.push(...one(node))
  }
  return flow
}

/** Turns the editor's blocks into Markdown's tree. */
export const mdastFromBlocks = (nodes: readonly JSONContent[]): RootContent[] => flowOf(nodes)
