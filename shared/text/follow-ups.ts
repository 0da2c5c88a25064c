import type { ListItem, Paragraph, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseAddress } from './address.ts'
import { noteTree } from './note-tree.ts'
import { type PromiseMark, promiseMarks } from './promise-marks.ts'

/** A follow-up: a task-list line of a note. */
export interface TaskLine {
  /** Where the letter between the brackets stands in the note's text, in UTF-16 code units. */
  readonly box: number
  readonly done: boolean
  /** What stands behind the box, letter by letter as in the text. */
  readonly source: string
  /** What is promised, in plain words without the people and the due date. */
  readonly text: string
  /** Who it is promised to or who is asked, in the order in which they are named. */
  readonly people: readonly string[]
  /** The last date in the line, `YYYY-MM-DD`; `null` where there is none. */
  readonly due: string | null
}

/** Words of a line. In code and in links no person and no date is looked for. */
interface Piece {
  readonly words: string
  readonly isOpen: boolean
  /** A link to a person of the app, behind an `@`. */
  readonly isPerson?: boolean
}

const isPersonLink = (url: string): boolean => {
  const what = parseAddress(url)?.what
  return what === 'person' || what === 'contact' || what === 'met'
}

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  piecesOf(nodes)
    .map(({ words }) => words)
    .join('')

const piecesOf = (nodes: readonly PhrasingContent[]): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'text':
        return [{ words: node.value, isOpen: true }]
      case 'inlineCode':
        return [{ words: node.value, isOpen: false }]
      case 'link':
        return [{ words: wordsOf(node.children), isOpen: false, isPerson: isPersonLink(node.url) }]
      case 'linkReference':
        return [{ words: wordsOf(node.children), isOpen: false }]
      case 'image':
      case 'imageReference':
        return [{ words: node.alt ?? '', isOpen: false }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return piecesOf(node.children)
      case 'break':
        return [{ words: ' ', isOpen: false }]
      default:
        return []
    }
  })

const marksOf = (pieces: readonly Piece[]): PromiseMark[] => {
  const marks: PromiseMark[] = []
  let at = 0
  let before = ''
  for (const { words, isOpen, isPerson } of pieces) {
    if (isOpen) for (const mark of promiseMarks(words)) marks.push({ ...mark, from: mark.from + at, to: mark.to + at })
    if (isPerson && before.endsWith('@') && words.trim() !== '') {
      marks.push({ kind: 'person', from: at - 1, to: at + words.length, name: words.trim() })
    }
    at += words.length
    before = words
  }
  return marks
}

/** What a line says in words, who is named in it, and when it is due. */
export const readPromise = (content: readonly PhrasingContent[]): Pick<TaskLine, 'text' | 'people' | 'due'> => {
  const pieces = piecesOf(content)
  const plain = pieces.map(({ words }) => words).join('')
  const marks = marksOf(pieces)
  const due = marks.findLast((mark) => mark.kind === 'date')
  let text = ''
  let at = 0
  for (const mark of marks) {
    // An earlier date belongs to what is said: “the samples of 2026-02-01”.
    if (mark.kind === 'date' && mark !== due) continue
    text += plain.slice(at, mark.from)
    at = mark.to
  }
  text += plain.slice(at)
  const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()
  return {
    text: tidy(text) || tidy(plain),
    people: [...new Set(marks.flatMap((mark) => (mark.kind === 'person' ? [mark.name] : [])))],
    due: due?.kind === 'date' ? due.date : null,
  }
}

const isTask = ({ checked }: ListItem): boolean => checked !== null && checked !== undefined

const taskLine = (text: string, shift: number, item: ListItem): TaskLine | null => {
  const first = item.children[0]
  const start = item.position?.start.offset
  const end = first?.position?.end.offset
  if (first?.type !== 'paragraph' || start === undefined || end === undefined) return null
  const box = text.indexOf('[', start + shift) + 1
  // A box may also hold a line end, by the letter of the grammar: nobody means that.
  if (!/^[ \txX]\]$/.test(text.slice(box, box + 2))) return null
  const { children } = first satisfies Paragraph
  return { box, done: item.checked === true, source: text.slice(box + 2, end + shift), ...readPromise(children) }
}

/** Most texts hold none, and building a tree takes a hundred times as long as this look. */
const MAY_HOLD_TASKS = /\[[ \txX]\]\s/

/**
 * The follow-ups of a note in the order in which they stand: the task items of its Markdown, never
 * what only looks like one in a block of code.
 */
export const taskLines = (text: string): TaskLine[] => {
  if (!MAY_HOLD_TASKS.test(text)) return []
  const tree = noteTree(text)
  if (!tree) return []
  const lines: TaskLine[] = []
  visit(tree.root, 'listItem', (item) => {
    const line = isTask(item) ? taskLine(text, tree.shift, item) : null
    if (line) lines.push(line)
  })
  return lines
}

/**
 * The text with one box ticked or emptied and every other letter as it was. The line is looked for
 * where it stood and else by its words; `null` where it is not there any more, or where several lines
 * have these words and none of them is where it stood.
 */
export const withTick = (
  text: string,
  line: { readonly box: number; readonly source: string },
  done: boolean,
): string | null => {
  const alike = taskLines(text).filter(({ source }) => source === line.source)
  const found = alike.find(({ box }) => box === line.box) ?? (alike.length === 1 ? alike[0] : undefined)
  if (!found) return null
  if (found.done === done) return text
  return `${text.slice(0, found.box)}${done ? 'x' : ' '}${text.slice(found.box + 1)}`
}

/** When a follow-up is due, seen from a day. */
export type DueGroup = 'overdue' | 'today' | 'week' | 'later' | 'none'

/** The Sunday that ends the week of a day; weeks begin on Monday (ISO 8601). */
export const endOfWeek = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7))
  return date.toISOString().slice(0, 10)
}

/** The group of a due date, both as `YYYY-MM-DD`; `week` is the rest of this week. */
export const dueGroup = (due: string | null, today: string): DueGroup => {
  if (due === null) return 'none'
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= endOfWeek(today) ? 'week' : 'later'
}
