import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

const textOf = (node: ElementContent): string => {
  let text = ''
  visit(node, 'text', ({ value }) => {
    text += value
  })
  return text.trim()
}

/** A cell that opens with a number is set in figures of one width; words are not, for their hyphens would grow. */
const NUMBER = /^[^\p{L}\d]{0,3}\d/u

const cellsOf = (row: Element): Element[] => row.children.filter((cell) => cell.type === 'element')

/** Says which cells are heads: of columns where they hold words, of rows where the first cell names the row. */
const nameCells = (table: Element): void => {
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = cellsOf(row)
    for (const [index, cell] of cells.entries()) {
      if (NUMBER.test(textOf(cell))) cell.properties.dataNumber = ''
      if (cell.tagName === 'th') {
        // Markdown makes a head even of the empty corner.
        if (textOf(cell) === '') cell.tagName = 'td'
        else cell.properties.scope = 'col'
      } else if (index === 0 && cells.length > 1) {
        cell.tagName = 'th'
        cell.properties.scope = 'row'
      }
    }
  })
}

export interface TableOptions {
  /** Names a table from the heading above it and its number under that heading. */
  readonly caption: (heading: string, number: number) => string
}

/**
 * A rehype plugin for a briefing's tables: each gets a `caption` property, and heads for its columns
 * and rows.
 */
export function rehypeTables({ caption }: TableOptions) {
  return (tree: Root): void => {
    let heading = ''
    let number = 0
    for (const node of tree.children) {
      if (node.type !== 'element') continue
      if (/^h[2-6]$/.test(node.tagName)) {
        heading = textOf(node)
        number = 0
      } else if (node.tagName === 'table') {
        number += 1
        node.properties.caption = caption(heading, number)
        nameCells(node)
      }
    }
  }
}
