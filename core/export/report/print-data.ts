import { briefingLabelsIn } from '../briefing-labels.ts'
import { dayRange, labelsIn, longDate } from '../labels.ts'
import { breakable, inText } from '../line-breaks.ts'
import { createBlockPrinter } from '../print-blocks.ts'
import { type PrintData, printDataOf } from '../print-data.ts'
import type { Printer } from '../printable-text.ts'
import { reportLabelsIn } from './labels.ts'
import type { Named, Promised, ReportDocument } from './report.ts'

/** What the template of a report is given: the notes as they are printed elsewhere, and what stands around them. */
export const reportDataOf = (document: ReportDocument, printer: Printer): PrintData => {
  const { language, delegate, report } = document
  const words = reportLabelsIn[language]
  const briefingWords = briefingLabelsIn[language]
  const { say } = createBlockPrinter(language, printer)
  const pieces = (text: string): string[] => breakable(say(text), inText)
  const day = (date: string): string => longDate(date, language)
  const list = new Intl.ListFormat(`${language}-CA`)
  const count = (value: number): string => value.toLocaleString(`${language}-CA`)
  const data = printDataOf(document, printer)

  const promise = ({ line, note }: Promised) => ({
    text: pieces(line.text),
    who: pieces(list.format(line.people)),
    due: line.due === null ? words.noDate : day(line.due),
    overdue: line.due !== null && line.due < document.exportedOn ? words.overdue : null,
    note,
    title: pieces(document.notes[note]?.title || labelsIn[language].untitled),
  })
  const named = ({ name, beside, days }: Named) => ({
    name: pieces(name),
    beside: pieces(list.format(beside)),
    days: pieces(list.format(days.map(day))),
  })
  const field = (label: string, text: string) => ({ label, text: pieces(text === '' ? words.unknown : text) })
  const noteDays = report.places.map((place) => place.day).sort()
  const { mission, edition } = report

  return {
    ...data,
    'document.json': { ...data['document.json'], contents: true },
    'report.json': {
      words: { ...words, kept: report.all === 0 ? null : words.kept(count(report.done), count(report.all)) },
      title: pieces(words.title),
      mission: mission ? pieces(mission.title[language]) : null,
      facts: [
        field(words.delegate, delegate.name),
        field(words.company, delegate.company),
        ...(mission ? [field(words.dates, dayRange(mission.startsOn, mission.endsOn, language))] : []),
        field(
          words.covers,
          `${labelsIn[language].notes(document.notes.length)}, ${dayRange(noteDays.at(0) ?? '', noteDays.at(-1) ?? '', language)}`,
        ),
        ...(edition ? [field(words.edition, words.editionOf(count(edition.number), day(edition.issuedOn)))] : []),
      ],
      commitments: report.commitments.map(promise),
      open: report.open.map(promise),
      places: report.places.map((place) => ({
        city: pieces(place.city === '' ? words.noCity : place.city),
        day: day(place.day),
      })),
      companyOf: report.places.map((place) => pieces(place.company)),
      people: report.people.map(named),
      companies: report.companies.map(named),
      briefings: report.briefings.map(({ id, briefing }) => ({
        title: pieces(briefing ? briefing.title[language] : id),
        facts: say(
          briefing
            ? [
                briefingWords.kinds[briefing.kind],
                briefingWords.asOf(day(briefing.asOf)),
                briefing.reviewBy < document.exportedOn
                  ? briefingWords.reviewPast(day(briefing.reviewBy))
                  : briefingWords.reviewBy(day(briefing.reviewBy)),
              ].join(' · ')
            : words.withdrawn,
        ),
      })),
    },
  }
}
