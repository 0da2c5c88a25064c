import { getSchema, type JSONContent } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { noteExtensions } from '../../../renderer/features/notes/editor/extensions.ts'
import { textOf } from '../../../renderer/features/notes/markdown/content.ts'
import { blocksFromMdast } from '../../../renderer/features/notes/markdown/from-mdast.ts'
import { openNoteText } from '../../../renderer/features/notes/markdown/note-text.ts'
import { mdastFromBlocks } from '../../../renderer/features/notes/markdown/to-mdast.ts'

/** The editor's own schema, from the editor's own extensions. */
export const schema: Schema = getSchema(
  noteExtensions({ openLink: () => () => {}, placeholder: () => '', taskLabel: (text) => text }),
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
  blocksFromMdast(mdastFromBlocks((doc.toJSON() as JSONContent).content ?? []), '')

export const wordsOf = (text: string): string[] => text.match(/w\d+x/g) ?? []

/** Every word of a document, wherever it stands: in texts, addresses, languages. */
export const wordsIn = (doc: Node): string[] => wordsOf(JSON.stringify(doc.toJSON()))

export const visibleText = (doc: Node): string => textOf(doc.toJSON())

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
