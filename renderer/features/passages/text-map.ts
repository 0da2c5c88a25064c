/** What a page draws into a briefing's text that is none of its words: numbers of sources, names of tables and call-outs. */
const NOT_TEXT = 'sup, caption, [data-not-text]'

const isSpace = (letter: string | undefined): boolean => letter !== undefined && ' \t\r\n\f'.includes(letter)

/** One piece of text on the page, with the position in the plain text of each of its letters. */
export interface TextPiece {
  readonly length: number
  readonly positions: readonly number[]
}

/**
 * Finds the letters of a page in the plain text they were drawn from. Only spaces may differ: the
 * page has some between blocks, the plain text has line ends.
 * @param pieces what the page draws, in order
 * @returns for each piece and letter its position (for a space, that of the next letter); `null` where page and text
 * do not hold the same words
 */
export const alignText = (pieces: readonly string[], text: string): TextPiece[] | null => {
  let next = 0
  const skip = (): void => {
    while (isSpace(text[next])) next += 1
  }
  const aligned: TextPiece[] = []
  for (const piece of pieces) {
    const positions: number[] = []
    for (let at = 0; at < piece.length; at += 1) {
      if (isSpace(piece[at])) {
        positions.push(next)
        continue
      }
      skip()
      if (piece[at] !== text[next]) return null
      positions.push(next)
      next += 1
    }
    aligned.push({ length: piece.length, positions })
  }
  skip()
  return next === text.length ? aligned : null
}

const textNodesIn = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** The way between a briefing on the page and the positions in its plain text. */
export interface TextMap {
  /** The positions of what a range covers, without the spaces at its ends; `null` where it covers no word. */
  spanOf(range: Range): { readonly start: number; readonly end: number } | null
  /** The part of the page that shows what stands between two positions. */
  rangeOf(start: number, end: number): Range | null
  /** The position in the plain text of a place on the page; `null` outside of the text. */
  positionOf(node: Node, offset: number): number | null
}

/** Maps the text drawn in an element; `null` where it is not that text. */
export const mapText = (root: Element, text: string): TextMap | null => {
  const nodes = textNodesIn(root)
  const pieces = alignText(
    nodes.map(({ data }) => data),
    text,
  )
  if (!pieces) return null

  /** The position of a boundary of a range, which may stand in any node of the page. */
  const boundary = (node: Node, offset: number): number => {
    const at = nodes.indexOf(node as Text)
    if (at !== -1) return pieces[at]?.positions[offset] ?? (pieces[at]?.positions.at(-1) ?? -1) + 1
    const point = document.createRange()
    point.setStart(node, offset)
    const following = nodes.findIndex((each) => point.comparePoint(each, 0) >= 0)
    return following === -1 ? text.length : (pieces[following]?.positions[0] ?? text.length)
  }

  const letterAt = (position: number): { node: Text; offset: number } | null => {
    for (const [index, { positions }] of pieces.entries()) {
      const last = positions.at(-1)
      if (last === undefined || last < position) continue
      // The last of equal positions is the letter; those before it are spaces.
      const offset = positions.lastIndexOf(position)
      const node = nodes[index]
      if (offset !== -1 && node && !isSpace(node.data[offset])) return { node, offset }
    }
    return null
  }

  return {
    positionOf: (node, offset) => (root.contains(node) ? boundary(node, offset) : null),
    spanOf(range) {
      if (!range.intersectsNode(root)) return null
      let start = boundary(range.startContainer, range.startOffset)
      let end = boundary(range.endContainer, range.endOffset)
      while (start < end && /\s/.test(text[start] ?? '')) start += 1
      while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
      return start < end ? { start, end } : null
    },
    rangeOf(start, end) {
      const first = letterAt(start)
      const last = letterAt(end - 1)
      if (!first || !last) return null
      const range = document.createRange()
      range.setStart(first.node, first.offset)
      range.setEnd(last.node, last.offset + 1)
      return range
    },
  }
}
