import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { anchorOf, calloutOf, callouts, markedSources } from '../../../shared/text/briefing-markdown.ts'
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

/** Every statement of a risk briefing says where it comes from. */
const lintSources = (briefing: BriefingFile, problems: Problems): void => {
  for (const statement of briefing.tree.children.flatMap(statements)) {
    if (markedSources(statement).length === 0)
      problems.add(briefing.file, lineOf(briefing, statement), 'states something without a source mark [^id]')
  }
}

/** Checks one briefing in one language by itself. */
export const lintBriefing = (briefing: BriefingFile, problems: Problems): void => {
  lintForm(briefing, problems)
  if (briefing.front.kind === 'risk') lintSources(briefing, problems)
}

/** What lies under one heading, as far as it must be equal in both languages. */
interface Section {
  /** The heading's depth and address, for example `## {#courts}`. */
  readonly heading: string
  readonly sources: string
  readonly callouts: string
  readonly line: number
}

const sectionsOf = (briefing: BriefingFile): Section[] => {
  const sections = [
    { heading: 'the beginning', sources: [] as string[], callouts: [] as string[], line: briefing.lineOfBody(0) },
  ]
  for (const block of briefing.tree.children) {
    if (block.type === 'heading') {
      const anchor = anchorOf(block)
      const heading = `${'#'.repeat(block.depth)} ${anchor === null ? '(no address)' : `{#${anchor}}`}`
      sections.push({ heading, sources: [], callouts: [], line: lineOf(briefing, block) })
    }
    const section = sections.at(-1)
    section?.sources.push(...markedSources(block))
    section?.callouts.push(calloutOf(block) ?? '')
  }
  return sections.map(({ heading, sources, callouts, line }) => ({
    heading,
    sources: [...new Set(sources)].sort().join(' '),
    callouts: callouts.filter((kind) => kind !== '').join(' '),
    line,
  }))
}

/** Checks that two languages tell the same: the same headings, sources and call-outs. */
export const lintParity = (english: BriefingFile, french: BriefingFile, problems: Problems): void => {
  const [en, fr] = [sectionsOf(english), sectionsOf(french)]
  for (let index = 0; index < Math.max(en.length, fr.length); index += 1) {
    const [a, b] = [en[index], fr[index]]
    const line = b?.line ?? fr.at(-1)?.line ?? 1
    const differ = (what: string): void => problems.add(french.file, line, what)
    if (a?.heading !== b?.heading) {
      differ(`has ${b?.heading ?? 'no section'} where the English has ${a?.heading ?? 'none'}`)
      return
    }
    if (a?.sources !== b?.sources)
      differ(`under ${a?.heading} the sources are “${b?.sources}” where the English has “${a?.sources}”`)
    if (a?.callouts !== b?.callouts)
      differ(`under ${a?.heading} the call-outs are “${b?.callouts}” where the English has “${a?.callouts}”`)
  }
}
