import type { JSONContent } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import { Fragment, type Node as ProseMirrorNode, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { joinTexts, textNode } from '../markdown/content.ts'
import { linkKind } from '../markdown/links.ts'
import { documentOf, readNote } from '../markdown/read-note.ts'

/** Lines that only make sense as Markdown: headings, bullets, tasks, numbers, quotes, tables, fences. */
const MARKDOWN_LINE = /^(?:#{1,6} \S|\s*[-*+] (?:\[[ xX]\] )?\S|\s*\d{1,9}[.)] \S|> \S|\|.*\|\s*$|```|~~~)/m

const asParagraphs = (text: string): JSONContent[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((part) => ({
      type: 'paragraph',
      content: joinTexts(
        part
          .split('\n')
          .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'hardBreak' }]), textNode(line, [])]),
      ),
    }))

/** Pasted text as blocks: read as Markdown where it looks like some, else kept line by line. */
export const pastedText = (text: string, isPlain: boolean): JSONContent[] =>
  !isPlain && MARKDOWN_LINE.test(text) ? (documentOf(readNote(text)).content ?? []) : asParagraphs(text)

/**
 * Pasted HTML, with what the editor has no form for turned into text instead of dropped: a link that
 * may not be followed keeps its address, a picture its description.
 */
export const saneHtml = (html: string): string => {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const link of parsed.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    if (linkKind(address) !== null) continue
    const shows = link.textContent?.trim() === address || !/^http:/i.test(address)
    link.replaceWith(...link.childNodes, shows ? '' : ` (${address})`)
  }
  for (const picture of parsed.querySelectorAll('img')) picture.replaceWith(picture.alt)
  for (const other of parsed.querySelectorAll('script, style, template, noscript')) other.remove()
  return parsed.body.innerHTML
}

const sliceOf = (schema: Schema, blocks: readonly JSONContent[]): Slice => {
  const nodes: ProseMirrorNode[] = blocks.map((block) => schema.nodeFromJSON(block))
  return Slice.maxOpen(Fragment.fromArray(nodes))
}

/** What happens to what is pasted or dropped. */
export const NotePaste = Extension.create({
  name: 'notePaste',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          clipboardTextParser: (text, _context, isPlain) => sliceOf(schema, pastedText(text, isPlain)),
          transformPastedHTML: saneHtml,
        },
      }),
    ]
  },
})
