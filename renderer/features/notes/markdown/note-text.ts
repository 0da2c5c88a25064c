import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { joinUnits, type Unit } from './join-units.ts'
import { documentOf, type ReadNote, readNote } from './read-note.ts'
import { writeBlocks } from './write-block.ts'

/** Where a node of the document came from: its piece of the text, and which of the piece's blocks it is. */
interface Origin {
  readonly piece: number
  readonly part: number
}

/** The Markdown of one note while it is open in the editor. */
export interface NoteText {
  /** What the editor shows. */
  readonly content: JSONContent
  /** Remembers which nodes of the loaded document stand for which part of the text. */
  attach(doc: Node): void
  /** The document as Markdown. What was not touched is, to the letter, what it was. */
  write(doc: Node): string
}

const contentOf = (node: Node): JSONContent => node.toJSON() as JSONContent

const isEmpty = (node: Node): boolean => node.type.name === 'paragraph' && node.childCount === 0

/** Opens a note's text. The text written back differs from it only where the document was changed. */
export const openNoteText = (text: string): NoteText => {
  const read = readNote(text)
  const origins = createOrigins(read)
  const written = new WeakMap<Node, string>()
  let writtenWith = ''

  const write = (node: Node, definitions: string): string => {
    const known = written.get(node)
    if (known !== undefined) return known
    const markdown = writeBlocks([contentOf(node)], definitions)
    written.set(node, markdown)
    return markdown
  }

  const unitsOf = (doc: Node, definitions: string): Unit[] => {
    const units: Unit[] = []
    const children = childrenOf(doc)
    const lastIndex = children.findLastIndex((node) => !isEmpty(node))
    let room = 0
    for (let index = 0; index < doc.childCount; ) {
      const node = doc.child(index)
      if (isEmpty(node)) {
        room += 1
        index += 1
        continue
      }
      const found = origins.pieceAt(doc, index)
      const piece = found !== null && mayBeOpen(read, found, node) && index < lastIndex ? null : found
      const source = piece === null ? null : sourceOf(read, piece)
      const markdown = source ?? write(node, definitions)
      const count = piece === null ? 1 : (read.pieces[piece]?.blocks.length ?? 1)
      if (markdown !== '') {
        units.push({ nodes: children.slice(index, index + count), text: markdown, piece, room })
        room = 0
      }
      index += count
    }
    return units
  }

  return {
    content: documentOf(read),
    attach: origins.attach,
    write(doc) {
      const definitions = definitionsOf(doc)
      // Whether `[a]` needs an escape depends on them.
      if (definitions !== writtenWith) for (const node of childrenOf(doc)) written.delete(node)
      writtenWith = definitions
      return joinUnits(read, unitsOf(doc, definitions), (nodes, marker) =>
        writeBlocks(nodes.map(contentOf), definitions, marker),
      )
    },
  }
}

const childrenOf = (doc: Node): Node[] => Array.from({ length: doc.childCount }, (_, index) => doc.child(index))

const definitionsOf = (doc: Node): string =>
  childrenOf(doc)
    .filter((node) => node.type.name === 'sourceBlock' && node.textContent.trimStart().startsWith('['))
    .map((node) => node.textContent)
    .join('\n\n')

/** Whether a block could go on to the end of the text because its fence was never closed. */
const mayBeOpen = ({ pieces }: ReadNote, piece: number, node: Node): boolean =>
  node.type.name === 'codeBlock' && piece === pieces.length - 1

const sourceOf = ({ text, pieces }: ReadNote, index: number): string =>
  text.slice(pieces[index]?.start ?? 0, pieces[index]?.end ?? 0)

/** Keeps track of which nodes still are what was read. */
const createOrigins = ({ pieces }: ReadNote) => {
  const byNode = new WeakMap<Node, Origin>()
  // A node that was changed and changed back is another object with the same content.
  const byContent = new Map<string, Origin>()
  const parts = pieces.flatMap(({ blocks }, piece) => blocks.map((_, part): Origin => ({ piece, part })))

  const originOf = (node: Node): Origin | undefined => byNode.get(node) ?? byContent.get(JSON.stringify(node))

  return {
    attach(doc: Node): void {
      const nodes = childrenOf(doc).filter((node) => !isEmpty(node))
      // The document was completed in a way we did not foresee: then nothing counts as untouched.
      if (nodes.length !== parts.length) return
      for (const [index, node] of nodes.entries()) {
        const origin = parts[index]
        if (!origin) continue
        byNode.set(node, origin)
        const key = JSON.stringify(node)
        if (!byContent.has(key)) byContent.set(key, origin)
      }
    },

    /** The piece that begins with the child at `index`, if all of it is there and untouched. */
    pieceAt(doc: Node, index: number): number | null {
      const first = originOf(doc.child(index))
      if (first?.part !== 0) return null
      const length = pieces[first.piece]?.blocks.length ?? 1
      for (let part = 1; part < length; part += 1) {
        const node = index + part < doc.childCount ? doc.child(index + part) : null
        const origin = node && originOf(node)
        if (origin?.piece !== first.piece || origin.part !== part) return null
      }
      return first.piece
    },
  }
}
