import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { anchorOf, calloutOf, callouts, markedSources } from '../../../shared/text/briefing-markdown.ts'
import type { BriefingFile } from './briefing-file.ts'
import { lineOf, startOf, textOf } from './briefing-sections.ts'
import type { Problems } from './origin.ts'

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
      // Reading makes a link of an address in the text, and takes what follows it for a part of it.
      return briefing.body[startOf(node)] !== '[' && /^https?:/.test(node.url)
        ? `write the address “${node.url}” as a link: [text](address)`
        : null
    default:
      return null
  }
}

const lintForm = (briefing: BriefingFile, problems: Problems): void => {
  visit(briefing.tree, (node) => {
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

const FIGURE = /\d+(?:[.,\u00a0\u202f ]\d+)*/

/**
 * Every statement of a risk briefing says where it comes from; elsewhere every statement with a
 * figure in it does. A call-out is judgement: what it counts (“ask two weeks before”) is no fact.
 */
const lintSources = (briefing: BriefingFile, problems: Problems): void => {
  const isRisk = briefing.front.kind === 'risk'
  for (const statement of briefing.tree.children.flatMap(statements)) {
    if (markedSources(statement).length > 0) continue
    const line = lineOf(briefing, statement)
    const figure = FIGURE.exec(textOf(statement))?.[0]
    if (isRisk) problems.add(briefing.file, line, 'states something without a source mark [^id]')
    else if (figure !== undefined)
      problems.add(
        briefing.file,
        line,
        `has the figure “${figure}” without a source mark [^id] in its paragraph, item or row: mark it, or leave it out`,
        'warning',
      )
  }
}

/** Checks one briefing in one language by itself. */
export const lintBriefing = (briefing: BriefingFile, problems: Problems): void => {
  lintForm(briefing, problems)
  lintSources(briefing, problems)
}
