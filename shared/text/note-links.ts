import type { Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Address, parseAddress } from './address.ts'
import { noteTree } from './note-tree.ts'
import { excerpt } from './plain-text.ts'

/** A place in the app that a note points to, with the words around the first such link. */
export interface NoteLink {
  readonly what: Address['what']
  readonly id: string
  readonly context: string
}

const CONTEXT_LENGTH = 160

const LINES: readonly Nodes['type'][] = ['paragraph', 'heading', 'tableCell', 'definition']

const contextOf = (line: Nodes): string => excerpt(plainText(line).replace(/\s+/g, ' ').trim(), CONTEXT_LENGTH)

/** Where a note points to within the app, each place once. */
export const noteLinks = (text: string): NoteLink[] => {
  if (!text.includes('valise:')) return []
  const tree = noteTree(text)
  if (!tree) return []
  const links = new Map<string, NoteLink>()
  visit(tree.root, [...LINES], (line) => {
    visit(line as Nodes, ['link', 'definition'], (node) => {
      const address = 'url' in node ? parseAddress(String(node.url)) : null
      if (!address) return
      const { what, id } = address
      if (!links.has(`${what}/${id}`)) links.set(`${what}/${id}`, { what, id, context: contextOf(line as Nodes) })
    })
  })
  return [...links.values()]
}
