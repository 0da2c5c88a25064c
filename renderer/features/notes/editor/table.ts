import { mergeAttributes } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

// Markdown's cells hold lines, not lists or quotes.
const content = 'paragraph+'

/** Tables as Markdown has them: without widths, spans or blocks in cells. */
export const tableExtensions = [
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
    // The package's own view draws widths, which Markdown cannot keep.
    addNodeView: () => null,
  }).configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend({ content }),
  TableCell.extend({ content }),
]
