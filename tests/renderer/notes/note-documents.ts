import { getSchema, type JSONContent } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { noteExtensions } from '../../../renderer/features/notes/editor/extensions.ts'
import {
  attachmentNode,
  joinTexts,
  type MarkContent,
  textOf,
} from '../../../renderer/features/notes/markdown/content.ts'
import { blocksFromMdast } from '../../../renderer/features/notes/markdown/from-mdast.ts'
import { openNoteText } from '../../../renderer/features/notes/markdown/note-text.ts'
import { mdastFromBlocks } from '../../../renderer/features/notes/markdown/to-mdast.ts'
import { withoutBareLinks } from '../../../renderer/features/notes/markdown/write-block.ts'

/** The editor's own schema, from the editor's own extensions. */
export const schema: Schema = getSchema(
  noteExtensions({
    openLink: () => () => {},
    placeholder: () => '',
    taskLabel: (text) => text,
    askLink: () => {},
    askFiles: () => {},
    links: { suggest: async () => [], words: () => ({ label: '', nothing: '', count: () => '' }) },
    marks: { today: () => '2026-02-15', overdue: () => '', withdrawn: () => '', isWithdrawn: () => false },
    attachments: {
      add: async () => null,
      load: async () => null,
      picture: async () => null,
      open: () => {},
      words: () => ({ name: () => '', missing: '', size: () => '', adding: () => '' }),
    },
  }),
)

/** Opens a note as the editor does. */
export const opened = (text: string) => {
  const note = openNoteText(text)
  const doc = schema.nodeFromJSON(note.content)
  note.attach(doc)
  return { note, doc }
}

/** Writes a document of which nothing counts as untouched. */
export const rewritten = (doc: Node): string => openNoteText('').write(doc)

/** The document without what only makes room on the screen: spaces and breaks at the ends of lines. */
export const substance = (doc: Node): JSONContent[] =>
  withoutBareLinks(blocksFromMdast(mdastFromBlocks((doc.toJSON() as JSONContent).content ?? []), ''))

export const wordsOf = (text: string): string[] => text.match(/w\d+x/g) ?? []

/** Every word of a document, wherever it stands: in texts, addresses, languages. */
export const wordsIn = (doc: Node): string[] => wordsOf(JSON.stringify(doc.toJSON()))

/** The letters a reader sees. A box alone on its bullet is a task, not text. */
export const visibleText = (doc: Node): string => textOf(doc.toJSON()).replace(/\s+|\[[ x]\]/g, '')

/** What breaks Markdown editors, in the small. `W` stands for a word that must not get lost. */
const hostile = [
  'W',
  'W W',
  '**W**',
  '*W*',
  '***W***',
  '~~W~~',
  '~W',
  '`W`',
  '``W ` W``',
  '`` ` ``',
  '\\',
  '\\W',
  '\\*W\\*',
  '<b>W</b>',
  '<script>W</script>',
  '<!-- W -->',
  '<br>',
  '<W>',
  '< W >',
  '&amp;',
  '&W;',
  '&nbsp;',
  '\u{a0}',
  '\u{200b}',
  '\u{202e}W\u{202c}',
  'שלום W',
  '👩‍👩‍👧‍👦W',
  'é',
  '[W](https://example.org/W)',
  '[W](https://example.org/ "W")',
  '[**W** W](mailto:W@example.org)',
  '[W](http://example.org/W)',
  '[W](javascript:W)',
  '[](https://example.org/W)',
  '[W](valise:briefing/safety#W)',
  '[W]',
  '[W][W]',
  '[W][]',
  '[^W]',
  '[[W]]',
  '![W](https://example.org/W.png)',
  '![W](attachment:3f2504e0-4f89-11d3)',
  '[W.pdf](attachment:3f2504e0-4f89-11d4)',
  '[![W](attachment:3f2504e0-4f89-11d3)](https://example.org/W)',
  '[**W**](attachment:3f2504e0-4f89-11d4 "W")',
  '![](attachment:3f2504e0-4f89-11d3)',
  '[](attachment:3f2504e0-4f89-11d3)',
  'https://example.org/W_W',
  'http://example.org/W',
  'www.example.org',
  'W@example.org',
  '$W$',
  '{W}',
  '|',
  'W|W',
  '_W_',
  'W_W_W',
  '*W',
  '**W',
  'W**',
  '** W **',
  '#',
  '# W',
  '1.',
  '1. W',
  '-',
  '- W',
  '+ W',
  '> W',
  '---',
  '===',
  '```',
  '[ ]',
  '[x] W',
  ': W',
  '!',
  '  ',
  '\t',
]

const starts = [
  '',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '- [ ] ',
  '- [x] ',
  '> ',
  '> - ',
  '# ',
  '###### ',
  '    ',
  '  - ',
  '    - [ ] ',
  '| ',
  '[^W]: ',
  '[W]: https://example.org/',
  '```',
  '~~~ ',
  '\t',
  '   ',
  '<div>',
  '***',
]
const ends = [
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  '\r\n\r\n',
  '  \n',
  '\\\n',
  ' |\n| --- | --- |\n',
  '\n===\n',
  '\n---\n',
  '\n```\n',
  '',
]

let count = 0
const named = (text: string): string =>
  text.replaceAll('W', () => {
    count += 1
    return `w${count}x`
  })

/** One line of hostile Markdown with words in it. */
export const hostileLine: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...hostile), { minLength: 0, maxLength: 6 })
  .chain((parts) => fc.constantFrom('', ' ').map((space) => parts.join(space)))

/** A whole note of hostile Markdown. */
export const hostileNote: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...starts), hostileLine, fc.constantFrom(...ends)), { maxLength: 8 })
  .map((lines) => named(lines.map((line) => line.join('')).join('')))

/** Text as a person might type it, or try to break things with it. */
const typedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...hostile) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((space) => named(parts.join(space)).replace(/[\r\n]/g, ' ')))
  .filter((text) => text !== '')

const marks: fc.Arbitrary<MarkContent[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<MarkContent[]>([]) },
  { weight: 4, arbitrary: fc.subarray(['bold', 'italic', 'strike']).map((types) => types.map((type) => ({ type }))) },
  { weight: 1, arbitrary: fc.constant<MarkContent[]>([{ type: 'code' }]) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('https://example.org/a_b?c=(d)', 'mailto:a@example.org', 'valise:briefing/safety#roads')
      .map((href) => [{ type: 'link', attrs: { href } }]),
  },
)

const inline: fc.Arbitrary<JSONContent[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text: typedText, marks }) },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(typedText, fc.boolean(), fc.subarray(['bold', 'italic', 'strike']))
        .map(([label, isPicture, types]) =>
          attachmentNode(
            { id: '3f2504e0-4f89-11d3', label, isPicture },
            types.map((type) => ({ type })),
          ),
        ),
    },
  ),
  { maxLength: 4 },
)

const block = fc.letrec<{ flow: JSONContent; paragraph: JSONContent; item: JSONContent }>((tie) => ({
  paragraph: inline.map((content) => ({ type: 'paragraph', content })),
  item: fc.record({
    type: fc.constant('listItem'),
    content: fc.tuple(tie('paragraph'), fc.array(tie('flow'), { maxLength: 2 })).map(([head, rest]) => [head, ...rest]),
  }),
  flow: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('paragraph'),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
      content: inline,
    }),
    fc.record({
      type: fc.constant('codeBlock'),
      attrs: fc.constantFrom({ language: null }, { language: 'js' }),
      content: fc
        .oneof(typedText, fc.constantFrom('```\na\n```', '~~~', '  a\n\n  b\n'))
        .map((text) => [{ type: 'text', text }]),
    }),
    fc.constant<JSONContent>({ type: 'horizontalRule' }),
    fc.array(inline, { minLength: 2, maxLength: 4 }).map((cells) => ({
      type: 'table',
      content: ['tableHeader', 'tableCell'].map((type) => ({
        type: 'tableRow',
        content: cells.map((content) => ({ type, content: [{ type: 'paragraph', content }] })),
      })),
    })),
    fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
    fc
      .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([type, content]) => ({ type, content })),
    fc.array(fc.tuple(tie('item'), fc.boolean()), { minLength: 1, maxLength: 3 }).map((items) => ({
      type: 'taskList',
      content: items.map(([item, checked]) => ({ ...item, type: 'taskItem', attrs: { checked } })),
    })),
  ),
}))

/** Any document that can be made in the editor. */
export const typedDocument: fc.Arbitrary<Node> = fc
  .array(block.flow, { minLength: 1, maxLength: 4 })
  .map((content) => schema.nodeFromJSON({ type: 'doc', content: content.map(joinedTexts) }))

/** As the editor does: neighbouring texts with the same marks are one. */
function joinedTexts(node: JSONContent): JSONContent {
  return node.content ? { ...node, content: joinTexts(node.content.map(joinedTexts)) } : node
}
