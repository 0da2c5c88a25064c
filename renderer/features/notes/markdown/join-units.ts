import type { Node } from '@tiptap/pm/model'
import type { Marker } from './processor.ts'
import type { ReadNote } from './read-note.ts'
import { isOneList } from './to-mdast.ts'

/** A block on its way into the text. */
export interface Unit {
  /** Mostly one; a list of tasks and other bullets is several of the editor's. */
  readonly nodes: readonly Node[]
  readonly text: string
  /** The piece it is, letter by letter; `null` once anything in it was changed. */
  readonly piece: number | null
  /** Empty paragraphs above it. */
  readonly room: number
}

/** A unit with the place in the read text that it takes: its own, or that of the piece it replaces. */
interface Placed extends Unit {
  readonly place: number | null
}

type Rewrite = (nodes: readonly Node[], marker: Marker) => string

const LIST = /^(?:([-*+])|\d{1,9}([.)]))(?:[ \t\r\n]|$)/

const listMarker = (text: string): string | null => {
  const match = LIST.exec(text)
  return match ? (match[1] ?? match[2] ?? null) : null
}

const otherMarker = (marker: string): Marker => (marker === '-' || marker === '.' ? '*' : '-')

/** Changed units between two untouched ones stand for the pieces that stood there, if there are as many. */
const placed = (units: readonly Unit[], pieceCount: number): Placed[] => {
  const result: Placed[] = units.map((unit) => ({ ...unit, place: unit.piece }))
  let start = 0
  while (start < result.length) {
    if (result[start]?.place !== null) {
      start += 1
      continue
    }
    const next = result.findIndex(({ place }, index) => index > start && place !== null)
    const end = next === -1 ? result.length : next
    const before = result[start - 1]?.place ?? -1
    const after = result[end]?.place ?? pieceCount
    const isOneForOne = after - before - 1 === end - start
    for (let index = start; index < end; index += 1) {
      const unit = result[index]
      if (unit && isOneForOne) result[index] = { ...unit, place: before + 1 + index - start }
    }
    start = end
  }
  return result
}

/** Puts units one below the other so that none changes what another means. */
export const joinUnits = (read: ReadNote, units: readonly Unit[], rewrite: Rewrite): string => {
  if (units.length === 0) return read.pieces.length === 0 ? read.text : ''
  const { text, pieces } = read
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  let out = ''
  let last: Placed | null = null
  for (const unit of placed(units, pieces.length)) {
    const wereNeighbours = stoodSo(read, unit, last)
    const isAsRead = wereNeighbours && unit.piece !== null && last?.piece !== null
    const goesOn: boolean = !isAsRead && last !== null && continuesList(unit, last)
    const next: Placed = isAsRead || goesOn ? unit : settled(unit, last, rewrite)
    const gap = wereNeighbours ? gapAbove(read, next) : null
    // Only blocks that are what they were may stand without a blank line between them.
    if (goesOn) out += lineEnd
    else if (gap !== null && (isAsRead || last === null || hasBlankLine(gap))) out += gap
    else if (last !== null) out += lineEnd.repeat(2 + 2 * next.room)
    out += next.piece === null ? next.text.replaceAll('\n', lineEnd) : next.text
    last = next
  }
  if (last?.place === pieces.length - 1) return out + text.slice(pieces.at(-1)?.end ?? 0)
  return /[\r\n]$/.test(text) ? `${out}${lineEnd}` : out
}

/** Whether a list is the rest of the list above it: Markdown mixes bullets and tasks in one list. */
const continuesList = (unit: Unit, above: Unit): boolean =>
  unit.room === 0 &&
  isOneList(above.nodes.at(-1)?.type.name, unit.nodes[0]?.type.name) &&
  listMarker(unit.text) === listMarker(above.text)

/** Whether a unit takes the place below the one above it, with as much room between as in the text. */
const stoodSo = ({ room }: ReadNote, unit: Placed, above: Placed | null): boolean =>
  unit.place !== null &&
  unit.room === room[unit.place] &&
  (above === null ? unit.place === 0 : above.place !== null && unit.place === above.place + 1)

const gapAbove = ({ text, pieces }: ReadNote, { piece, place }: Placed): string => {
  if (place === null) return ''
  const gap = text.slice(pieces[place - 1]?.end ?? 0, pieces[place]?.start ?? 0)
  // What was changed is no longer set in.
  return piece === null ? gap.replace(/[^\r\n]+$/, '') : gap
}

const hasBlankLine = (gap: string): boolean => (gap.match(/\r\n?|\n/g)?.length ?? 0) > 1

/** A unit that can stand below another neighbour than it had. */
const settled = (unit: Placed, above: Placed | null, rewrite: Rewrite): Placed => {
  const marker = listMarker(unit.text)
  const markerAbove = above && listMarker(above.text)
  // Below a list, a list with the same marker would become part of it.
  if (marker !== null && marker === markerAbove) {
    return { ...unit, text: rewrite(unit.nodes, otherMarker(marker)), piece: null }
  }
  // Indented code means nothing of its own below a list.
  return /^[ \t]/.test(unit.text) ? { ...unit, text: rewrite(unit.nodes, '-'), piece: null } : unit
}
