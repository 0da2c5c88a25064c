import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

const textOf = (node: ElementContent): string => {
  let text = ''
  visit(node, 'text', ({ value }) => {
    text += value
  })
  return text.trim()
}

const isElement = (node: ElementContent | Root['children'][number], ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName)

const cellsOf = (row: Element): Element[] => row.children.filter((cell) => isElement(cell, 'th', 'td')) as Element[]

/** Says which cells are heads: of columns where they hold words, of rows where the first cell names the row. */
const nameCells = (table: Element): void => {
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = cellsOf(row)
    for (const [index, cell] of cells.entries()) {
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

/**
 * A rehype plugin for a briefing's tables: each gets a `caption` property, made by `caption` from
 * the heading above it and its number under that heading, and heads for its columns and rows.
 */
export function rehypeTables({ caption }: { readonly caption: (heading: string, number: number) => string }) {
  return (tree: Root): void => {
    let heading = ''
    let number = 0
    for (const node of tree.children) {
      if (isElement(node, 'h2', 'h3', 'h4')) {
        heading = textOf(node)
        number = 0
      } else if (isElement(node, 'table')) {
        number += 1
        node.properties.caption = caption(heading, number)
        nameCells(node)
      }
    }
  }
}
