import type { Language } from '../../shared/model/primitives.ts'
import { type AttachedFiles, nothingAttached, printedSize, sizeIn } from './attached.ts'
import type { Block, Cell, Inline, ListItem, Run, Table } from './blocks.ts'
import { labelsIn } from './labels.ts'
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
  /** The pictures that were printed so far, by the path at which the template looks for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/**
 * Makes a printer of blocks: their text becomes text that our fonts can draw, cut where lines may break.
 * @param numbers the number of each source that may be marked; a mark of another one is left out
 * @param attached the files that texts may name
 */
export const createBlockPrinter = (
  language: Language,
  { print }: Printer,
  numbers: ReadonlyMap<string, number> = new Map(),
  attached: AttachedFiles = nothingAttached,
): BlockPrinter => {
  const pictures = new Map<string, Uint8Array>()
  /** An attached picture where it can be drawn; `null` for everything else. */
  const pictureOf = (part: Inline, where: 'block' | 'line') => {
    if (part.kind !== 'attachment' || !part.isPicture) return null
    const picture = attached.picture(part.id)
    if (!picture) return null
    const path = `pictures/${part.id}.jpg`
    pictures.set(path, picture.jpeg)
    const words = say(part.text)
    // PDF/UA asks for words; a picture nobody described says at least that it is one.
    const alt = words || attached.facts(part.id)?.name || labelsIn[language].image
    return { kind: 'picture', path: `/${path}`, alt, words, ...printedSize(picture, where) }
  }
  const nameOf = ({ id, text }: { readonly id: string; readonly text: string }): string => {
    const facts = attached.facts(id)
    const name = text || facts?.name || ''
    return facts ? `${name} (${sizeIn(facts.bytes, language)})` : name
  }

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
        case 'attachment':
          return [pictureOf(part, 'line') ?? { kind: 'file', text: cut(keepTogether(print(nameOf(part)), language)) }]
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
  /** A paragraph, parted where a picture stands: a picture has its own place on paper. */
  const paragraphs = (parts: readonly Inline[]): unknown[] => {
    const blocks: unknown[] = []
    let line: Inline[] = []
    const end = (): void => {
      const isBlank = line.every((part) => part.kind === 'break' || (part.kind === 'run' && part.text.trim() === ''))
      if (!isBlank) blocks.push({ kind: 'paragraph', inlines: inlines(line) })
      line = []
    }
    for (const part of parts) {
      const picture = pictureOf(part, 'block')
      if (!picture) {
        line.push(part)
        continue
      }
      end()
      blocks.push({ ...picture, caption: breakable(picture.words, inText) })
    }
    end()
    return blocks
  }
  const one = (block: Block): unknown => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphs(block.inlines)
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
  const each = (blocks: readonly Block[]): unknown[] => blocks.flatMap(one)

  return { say, print: each, pictures }
}

type Printed = {
  readonly kind: string
  readonly text?: readonly string[]
  readonly runs?: readonly { readonly text: readonly string[] }[]
}[]
