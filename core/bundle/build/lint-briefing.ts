import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { anchorOf, calloutOf, callouts, markedSources, parseBriefing } from '../../../shared/text/briefing-markdown.ts'
import type { BriefingFile } from './briefing-file.ts'
import type { Problems } from './origin.ts'

/** How many characters of the body stand before a node. */
const startOf = (node: Nodes): number => ('position' in node ? node.position?.start.offset : undefined) ?? 0

/** A node's line in its file. */
const lineOf = (briefing: BriefingFile, node: Nodes): number => briefing.lineOfBody(startOf(node))

/** What is wrong with a piece of a briefing by itself; the rules of every bundle are checked apart. */
const objectionTo = (node: Nodes, briefing: BriefingFile): string | null => {
  switch (node.type) {
    case 'heading':
      if (node.depth === 1) return 'the title stands in the front matter; headings start at ##'
      return node.depth === 2 && anchorOf(node) === null ? 'a ## heading needs an address such as {#courts}' : null
    case 'blockquote': {
      const kind = calloutOf(node)
      if (kind === null || callouts.some((known) => known === kind)) return null
      return `knows no call-out [!${kind}]; there are ${callouts.map((known) => `[!${known}]`).join(' and ')}`
    }
    case 'code':
      return 'a block of code is not for delegates; a line starts with at most three spaces'
    case 'link':
      // Reading makes a link of an address in the text; one written as a link is checked with the bundle.
      return briefing.body[startOf(node)] !== '[' && node.url.startsWith('http:')
        ? `the address “${node.url}” is not https:`
        : null
    default:
      return null
  }
}

const lintForm = (tree: Root, briefing: BriefingFile, problems: Problems): void => {
  visit(tree, (node) => {
    const objection = objectionTo(node, briefing)
    if (objection !== null) problems.add(briefing.file, lineOf(briefing, node), objection)
  })
}

/** The smallest pieces of a text that state something: paragraphs, list items, table rows. */
const statements = (block: RootContent): RootContent[] => {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'table':
      return block.children.slice(1)
    case 'list':
      // An item's own line counts by itself; what is nested in it counts too.
      return block.children.flatMap((item) => item.children.flatMap((child) => statements(child as RootContent)))
    case 'blockquote':
      return calloutOf(block) === null ? block.children.flatMap((child) => statements(child as RootContent)) : []
    default:
      return []
  }
}

/** Every statement of a risk briefing says where it comes from. */
const lintSources = (tree: Root, briefing: BriefingFile, problems: Problems): void => {
  for (const statement of tree.children.flatMap(statements)) {
    if (markedSources(statement).length === 0)
      problems.add(briefing.file, lineOf(briefing, statement), 'states something without a source mark [^id]')
  }
}

/** Checks one briefing in one language by itself. */
export const lintBriefing = (briefing: BriefingFile, problems: Problems): void => {
  const tree = parseBriefing(briefing.body)
  lintForm(tree, briefing, problems)
  if (briefing.front.kind === 'risk') lintSources(tree, briefing, problems)
}

interface Outline {
  readonly anchor: string
  readonly marks: string
  readonly callouts: number
  readonly line: number
}

/** A briefing's sections by address, each with what must be equal in both languages. */
const outlineOf = (briefing: BriefingFile): Outline[] => {
  const sections: { anchor: string; marks: string[]; callouts: number; line: number }[] = [
    { anchor: '', marks: [], callouts: 0, line: briefing.lineOfBody(0) },
  ]
  for (const block of parseBriefing(briefing.body).children) {
    if (block.type === 'heading' && block.depth <= 2)
      sections.push({ anchor: anchorOf(block) ?? '', marks: [], callouts: 0, line: lineOf(briefing, block) })
    const section = sections.at(-1)
    if (!section) continue
    section.marks.push(...markedSources(block))
    if (calloutOf(block) !== null) section.callouts += 1
  }
  return sections.map(({ anchor, marks, callouts, line }) => ({
    anchor,
    marks: [...new Set(marks)].sort().join(' '),
    callouts,
    line,
  }))
}

/** Checks that two languages tell the same: the same sections, sources and call-outs. */
export const lintParity = (english: BriefingFile, french: BriefingFile, problems: Problems): void => {
  const [en, fr] = [outlineOf(english), outlineOf(french)]
  for (let index = 0; index < Math.max(en.length, fr.length); index += 1) {
    const [a, b] = [en[index], fr[index]]
    const line = b?.line ?? fr.at(-1)?.line ?? 1
    if (a?.anchor !== b?.anchor) {
      problems.add(
        french.file,
        line,
        `has ${b ? `the section {#${b.anchor}}` : 'no section'} where the English has ${a ? `{#${a.anchor}}` : 'none'}`,
      )
      return
    }
    if (a?.marks !== b?.marks)
      problems.add(
        french.file,
        line,
        `the section {#${a?.anchor}} has the sources “${b?.marks}” where the English has “${a?.marks}”`,
      )
    if (a?.callouts !== b?.callouts)
      problems.add(
        french.file,
        line,
        `the section {#${a?.anchor}} has ${b?.callouts} call-outs where the English has ${a?.callouts}`,
      )
  }
}
