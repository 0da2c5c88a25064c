import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { anchorOf, calloutOf, callouts, markedSources, parseBriefing } from '../../../shared/text/briefing-markdown.ts'
import type { BriefingFile } from './briefing-file.ts'
import type { Problems } from './origin.ts'

const ALLOWED_LINK = /^(?:valise:|https:\/\/|mailto:|tel:)/

/** A node's line in its file. */
const lineOf = (briefing: BriefingFile, node: Root | RootContent): number =>
  briefing.lineOfBody(('position' in node ? node.position?.start.offset : undefined) ?? 0)

/** What may stand in a briefing at all. */
const lintForm = (tree: Root, briefing: BriefingFile, problems: Problems): void => {
  visit(tree, (node) => {
    const say = (message: string): void => problems.add(briefing.file, lineOf(briefing, node), message)
    if (node.type === 'html') say('HTML is not allowed')
    else if (node.type === 'image' || node.type === 'imageReference') say('pictures are not allowed')
    else if (node.type === 'link' && !ALLOWED_LINK.test(node.url))
      say(`the link “${node.url}” is neither valise:, https:, mailto: nor tel:`)
    else if (node.type === 'heading' && node.depth === 1)
      say('the title stands in the front matter; headings start at ##')
    else if (node.type === 'heading' && node.depth === 2 && anchorOf(node) === null)
      say('a ## heading needs an address such as {#courts}')
    else if (node.type === 'blockquote') {
      const kind = calloutOf(node)
      if (kind !== null && !callouts.some((known) => known === kind))
        say(`knows no call-out [!${kind}]; there are ${callouts.map((known) => `[!${known}]`).join(' and ')}`)
    }
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
