import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { tooIntricate } from './intricate-markdown.ts'

const reader = unified().use(remarkParse).use(remarkGfm).freeze() as Processor<Root>

/** Longer notes are shown as they stand and not read as Markdown, in UTF-16 code units. */
export const MAX_NOTE_MARKDOWN = 120_000

/** A note's text as a tree, by the grammar in which the editor shows it. */
export interface NoteTree {
  readonly root: Root
  /** What must be added to an offset in the tree to get the one in the text. */
  readonly shift: number
}

/** Reads a note's text; `null` where the editor would show it as it stands. */
export const noteTree = (text: string): NoteTree | null => {
  if (text.length > MAX_NOTE_MARKDOWN || tooIntricate(text)) return null
  // The parser does not count a byte order mark.
  const shift = text.startsWith('\ufeff') ? 1 : 0
  return { root: reader.parse(text.slice(shift)), shift }
}
