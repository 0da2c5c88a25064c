import type { BriefingPage, EditionInfo } from '../../shared/contract/library.ts'
import type { Language } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import { markedSources, parseBriefing } from '../../shared/text/briefing-markdown.ts'
import type { Block } from './blocks.ts'
import { blocksOf } from './markdown-blocks.ts'

/** A briefing to be printed: plain JSON, with nothing in it that depends on paper. */
export interface BriefingDocument {
  readonly language: Language
  readonly paper: 'letter' | 'a4'
  readonly kind: BriefingPage['kind']
  readonly title: string
  readonly lede: string
  readonly asOf: string
  readonly reviewBy: string
  /** Whether the day of review was over on the day of printing. */
  readonly isPast: boolean
  readonly edition: number
  readonly mission: string
  /** Who answers for the text. */
  readonly desk: string
  /** `YYYY-MM-DD`. */
  readonly printedOn: string
  /** Whether it is long enough to open with its contents. */
  readonly hasContents: boolean
  readonly blocks: readonly Block[]
  /** In the order of their first mark: a source's number is its place here, from 1. */
  readonly sources: readonly Source[]
}

export interface BriefingDocumentRequest {
  readonly briefing: BriefingPage
  readonly edition: Pick<EditionInfo, 'edition' | 'mission'>
  readonly language: Language
  readonly paper: 'letter' | 'a4'
  /** `YYYY-MM-DD`. */
  readonly printedOn: string
}

/** From how many minutes of reading on a briefing opens with its contents, if it has this many sections. */
const CONTENTS_FROM = { minutes: 5, sections: 3 }

/** Makes the document of a briefing in one language. */
export const briefingDocumentOf = ({
  briefing,
  edition,
  language,
  paper,
  printedOn,
}: BriefingDocumentRequest): BriefingDocument => {
  const body = briefing.body[language]
  const tree = parseBriefing(body)
  const sections = tree.children.filter((node) => node.type === 'heading' && node.depth === 2).length
  const known = new Map(briefing.sources.map((source) => [source.id, source]))
  return {
    language,
    paper,
    kind: briefing.kind,
    title: briefing.title[language],
    lede: briefing.lede[language],
    asOf: briefing.asOf,
    reviewBy: briefing.reviewBy,
    isPast: briefing.reviewBy < printedOn,
    edition: edition.edition,
    mission: edition.mission.shortTitle[language],
    desk: edition.mission.desk[language],
    printedOn,
    hasContents: briefing.minutes[language] >= CONTENTS_FROM.minutes && sections >= CONTENTS_FROM.sections,
    blocks: blocksOf(body, tree),
    sources: markedSources(tree).flatMap((id) => known.get(id) ?? []),
  }
}
