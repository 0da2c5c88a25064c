import type { Html, Node, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { type Processor, unified } from 'unified'

const reader = unified().use(remarkParse).use(remarkGfm).freeze() as Processor<Root>

/**
 * Reads Markdown into a tree with positions: CommonMark with tables, task lists, strikethrough and
 * bare addresses. The same grammar by which briefings are shown and notes are printed.
 */
export const parseMarkdown = (markdown: string): Root => reader.parse(markdown)

/** Where a node stands in the text it was read from, as offsets; `null` for a node that was not read. */
export const spanOf = ({ position }: Node): { readonly start: number; readonly end: number } | null => {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? null : { start, end }
}

const style: Options = {
  bullet: '-',
  rule: '_',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: false,
  tightDefinitions: true,
}

type Handlers = NonNullable<Options['handlers']>
type TextHandler = NonNullable<Handlers['text']>
type SpanHandler = NonNullable<Handlers['strong']>

/** Text with only these signs escaped, and the one that would cut a table's cell in two. */
const escaping =
  (signs: RegExp): TextHandler =>
  (node, _parent, state) => {
    const text = node.value.replace(signs, '\\$&')
    return state.stack.includes('tableCell') ? text.replaceAll('|', '\\|') : text
  }

/** Marks put plainly round their text; the careful writer encodes letters beside some of them. */
const plainly =
  (sign: string): SpanHandler =>
  (node, _parent, state, info) =>
    `${sign}${state.containerPhrasing(node, { ...info, before: sign, after: sign })}${sign}`

/** Within lists, three hyphens could be bullets. */
const rule: NonNullable<Handlers['thematicBreak']> = (_node, parent) => (parent?.type === 'root' ? '---' : '___')

const plain = (signs: RegExp): Options => ({
  handlers: {
    thematicBreak: rule,
    text: escaping(signs),
    strong: plainly('**'),
    emphasis: plainly('*') as never,
    delete: plainly('~~') as never,
  },
})
const asTyped = plain(/(?!)/g)
const withoutHtml = plain(/[<&]/g)

const careful: Options = { handlers: { thematicBreak: rule } }

const writerWith = (options: Options) =>
  unified()
    .use(remarkStringify, { ...style, ...options })
    .use(remarkGfm, { tablePipeAlign: false })
    .freeze()

const bothMarkers = (options: Options) => ({
  '-': writerWith(options),
  '*': writerWith({ ...options, bullet: '*', bulletOrdered: ')' }),
})

const writers = {
  /** No sign is escaped: to be used only where reading it again gives the same. */
  none: bothMarkers(asTyped),
  /** Only what could be HTML is escaped: likewise. */
  html: bothMarkers(withoutHtml),
  /** Every sign that could be read as a mark is escaped. */
  all: bothMarkers(careful),
}

export type Escapes = keyof typeof writers
/** The marker of lists: the usual one, or the other for a list that follows a list. */
export type Marker = '-' | '*'

/** Writes blocks as Markdown, without a line end behind the last. */
export const stringifyMarkdown = (children: RootContent[], escapes: Escapes = 'all', marker: Marker = '-'): string => {
  const root: Root = { type: 'root', children }
  return writers[escapes][marker].stringify(root as never).replace(/\n$/, '')
}

/** A piece of a line, as Markdown on one line. */
export const stringifyPhrasing = (node: PhrasingContent): string =>
  stringifyMarkdown([{ type: 'paragraph', children: [node] }]).replace(/\s*\n\s*/g, ' ')

/** Markdown that is put down as it stands. The writer never touches the value of an `html` node. */
export const verbatim = (value: string): Html => ({ type: 'html', value })
