import type { Language } from '../../shared/model/primitives.ts'
import type { Block, Cell, Inline, ListItem, Run, Table } from './blocks.ts'
import { type BreakLimits, breakable, createBreaker, inCell, inText } from './line-breaks.ts'
import type { Printer } from './printable-text.ts'
import { measuredColumns } from './table-columns.ts'
import { keepTogether } from './typography.ts'

/** What Typst calls our papers. */
export const PAPERS = { letter: 'us-letter', a4: 'a4' } as const

/** Makes of texts and blocks what the templates draw. */
export interface BlockPrinter {
  /** A text on one line. */
  say(text: string): string
  print(blocks: readonly Block[]): unknown[]
}

/**
 * Makes a printer of blocks: their text becomes text that our fonts can draw, cut where lines may break.
 * @param numbers the number of each source that may be marked; a mark of another one is left out
 */
export const createBlockPrinter = (
  language: Language,
  { print }: Printer,
  numbers: ReadonlyMap<string, number> = new Map(),
): BlockPrinter => {
  const say = (text: string): string => keepTogether(print(text.replace(/\s+/g, ' ').trim()), language)

  const inlines = (parts: readonly Inline[], limits: BreakLimits = inText) => {
    const { cut, newLine } = createBreaker(limits)
    const run = ({ text, marks }: Run) => ({
      text: cut(marks.includes('code') ? print(text) : keepTogether(print(text), language)),
      marks,
    })
    const inline = (part: Inline): unknown[] => {
      switch (part.kind) {
        case 'run':
          return [{ kind: 'run', ...run(part) }]
        case 'link':
          return [{ kind: 'link', address: part.address, runs: part.runs.map(run) }]
        case 'image':
          return [{ kind: 'image', text: cut(keepTogether(print(part.text), language)) }]
        case 'source': {
          const number = numbers.get(part.id)
          return number === undefined ? [] : [{ kind: 'source', number }]
        }
        case 'break':
          newLine()
          return [part]
      }
    }
    return parts.flatMap(inline) as Printed
  }
  const codeLines = (lines: readonly string[]): string[][] => {
    const { cut, newLine } = createBreaker(inText)
    return lines.map((line) => {
      newLine()
      return cut(print(line.replaceAll('\t', '  ')))
    })
  }
  const cells = (row: readonly Cell[]) => row.map((cell) => inlines(cell, inCell))

  const table = (block: Table) => {
    const header = cells(block.header)
    const rows = block.rows.map(cells)
    return { kind: 'table', align: block.align, header, rows, ...measuredColumns(header, rows) }
  }
  const item = ({ task, blocks }: ListItem) => ({ task, blocks: each(blocks) })
  const one = (block: Block): unknown => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, inlines: inlines(block.inlines) }
      case 'list':
        return { ...block, items: block.items.map(item) }
      case 'quote':
      case 'callout':
        return { ...block, blocks: each(block.blocks) }
      case 'code':
        return { ...block, info: breakable(say(block.info), inText), lines: codeLines(block.lines) }
      case 'table':
        return table(block)
      case 'rule':
        return block
    }
  }
  const each = (blocks: readonly Block[]): unknown[] => blocks.map(one)

  return { say, print: each }
}

type Printed = {
  readonly kind: string
  readonly text?: readonly string[]
  readonly runs?: readonly { readonly text: readonly string[] }[]
}[]
