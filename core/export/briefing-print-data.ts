import type { Source } from '../../shared/model/source.ts'
import type { BriefingDocument } from './briefing-document.ts'
import { briefingLabelsIn } from './briefing-labels.ts'
import { labelsIn, longDate, partialDate } from './labels.ts'
import { breakable, inText } from './line-breaks.ts'
import { liveAddress } from './live-address.ts'
import { createBlockPrinter, PAPERS } from './print-blocks.ts'
import type { Printer } from './printable-text.ts'

/** The template's files, each to be written as JSON. */
export interface BriefingPrintData extends Readonly<Record<string, unknown>> {
  readonly 'document.json': Readonly<Record<string, unknown>>
  readonly 'briefing.json': Readonly<Record<string, unknown>>
}

/** What the template of a briefing is given: text that our fonts can draw, cut where lines may break. */
export const briefingPrintDataOf = (document: BriefingDocument, printer: Printer): BriefingPrintData => {
  const { language } = document
  const labels = briefingLabelsIn[language]
  const numbers = new Map(document.sources.map(({ id }, index) => [id, index + 1]))
  const { say, print } = createBlockPrinter(language, printer, numbers)
  const day = (date: string): string => longDate(date, language)
  const edition = say(labels.edition(document.edition, document.mission))
  const title = say(document.title)

  const sourceData = (source: Source) => {
    const facts = [
      partialDate(source.date, language),
      ...(source.language !== undefined && source.language !== language ? [labels.languages[source.language]] : []),
      labels.confidence[source.confidence],
    ]
    return {
      publisher: breakable(say(source.publisher), inText),
      title: breakable(say(source.title), inText),
      language: source.language ?? language,
      facts: say(facts.join(' · ')),
      address: source.url === undefined ? null : liveAddress(source.url),
      addressPieces: breakable(say(source.url ?? labels.noAddress), inText),
    }
  }
  const [year, month, date] = document.printedOn.split('-').map(Number)

  return {
    'document.json': {
      language,
      region: 'CA',
      paper: PAPERS[document.paper],
      title,
      author: say(document.desk),
      byline: edition,
      exportedOn: { year, month, day: date },
      exported: [
        labels.printed(day(document.printedOn)),
        labels.asOf(day(document.asOf)),
        (document.isPast ? labels.past : labels.reviewBy)(day(document.reviewBy)),
      ].join(' · '),
      labels: labelsIn[language],
      drawn: null,
    },
    'briefing.json': {
      kind: labels.kinds[document.kind],
      titlePieces: breakable(title, inText),
      lede: breakable(say(document.lede), inText),
      dates: document.isPast
        ? labels.asOf(day(document.asOf))
        : `${labels.asOf(day(document.asOf))} · ${labels.reviewBy(day(document.reviewBy))}`,
      past: document.isPast ? labels.reviewPast(day(document.reviewBy)) : null,
      edition: `${edition} · ${say(document.desk)}`,
      contents: document.hasContents ? labels.contents : null,
      callouts: labels.callouts,
      natures: labels.natures,
      sourcesTitle: labels.sources,
      blocks: print(document.blocks),
      sources: document.sources.map(sourceData),
    },
  }
}
