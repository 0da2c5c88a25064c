import { Mark, mergeAttributes } from '@tiptap/core'
import { CodeBlock } from '@tiptap/extension-code-block'

/**
 * Markdown within a line that the editor has no form for (HTML, a picture, a footnote mark, a link
 * that may not be followed). Shown and stored as the text it is.
 */
export const Source = Mark.create({
  name: 'source',
  excludes: '',
  inclusive: false,
  code: true,
  parseHTML: () => [{ tag: 'span[data-source]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-source': '', spellcheck: 'false' }),
    0,
  ],
})

/**
 * A block of Markdown that the editor has no form for (HTML, a footnote, a link definition). Shown
 * and stored as the text it is. Behaves like a block of code.
 */
export const SourceBlock = CodeBlock.extend({
  name: 'sourceBlock',
  addAttributes: () => ({}),
  parseHTML: () => [{ tag: 'pre[data-source]', preserveWhitespace: 'full' as const }],
  renderHTML: ({ HTMLAttributes }) => [
    'pre',
    mergeAttributes(HTMLAttributes, { 'data-source': '', spellcheck: 'false' }),
    ['code', 0],
  ],
  // Nobody makes one by a key or a command: it comes with the text.
  addCommands: () => ({}),
  addInputRules: () => [],
  addProseMirrorPlugins: () => [],
})
