import { keyOf } from '../../../shared/text/fold.ts'
import { type AttachedFiles, nothingAttached } from '../attached.ts'
import { briefingLabelsIn } from '../briefing-labels.ts'
import { dayRange, labelsIn, longDate } from '../labels.ts'
import { breakable, inCell, inText } from '../line-breaks.ts'
import { hoursOf } from '../meeting-times.ts'
import { createBlockPrinter } from '../print-blocks.ts'
import { type PrintData, printDataOf } from '../print-data.ts'
import type { Printer } from '../printable-text.ts'
import type { Entry } from './entries.ts'
import { reportLabelsIn } from './labels.ts'
import type { Named, Promised, ReportDocument, ReportPerson } from './report.ts'

/** What the template of a report is given: the notes as they are printed elsewhere, and what stands around them. */
export const reportDataOf = (
  document: ReportDocument,
  printer: Printer,
  attached: AttachedFiles = nothingAttached,
): PrintData => {
  const { language, delegate, report } = document
  const words = reportLabelsIn[language]
  const briefingWords = briefingLabelsIn[language]
  const { say } = createBlockPrinter(language, printer)
  const pieces = (text: string): string[] => breakable(say(text), inText)
  const day = (date: string): string => longDate(date, language)
  const list = new Intl.ListFormat(`${language}-CA`)
  const count = (value: number): string => value.toLocaleString(`${language}-CA`)
  const data = printDataOf(document, printer, attached)

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
  const person = ({ role, ways, ...rest }: ReportPerson) => ({
    ...named(rest),
    role: role.trim() === '' ? null : pieces(role),
    ways: ways.map((way) => breakable(say(way), inCell)),
  })
  const aboutMeeting = ({ meeting, company, note }: Entry): string[] => {
    if (!meeting) return []
    const place = report.places.find(({ id }) => id === meeting.place)?.name ?? ''
    const title = note && keyOf(note.title) !== keyOf(meeting.title) ? note.title : ''
    return [
      meeting.cancelled ? words.cancelled : '',
      hoursOf(meeting, meeting.timeZone, language) ?? words.wholeDay,
      company,
      [place, meeting.where].filter((each) => each.trim() !== '').join(', '),
      list.format(meeting.people),
      title,
    ].filter((each) => each.trim() !== '')
  }
  const field = (label: string, text: string) => ({ label, text: pieces(text === '' ? words.unknown : text) })
  const { entries } = report
  const days = entries.map(({ day: each }) => each).sort()
  const meetings = entries.filter(({ meeting }) => meeting !== null).length
  const notes = entries.filter(({ note }) => note !== null).length
  const { mission, edition } = report

  return {
    ...data,
    'document.json': { ...data['document.json'], contents: true },
    'report.json': {
      words: {
        ...words,
        notes: meetings === 0 ? words.notes : words.meetings,
        kept: report.all === 0 ? null : words.kept(count(report.done), count(report.all)),
      },
      title: pieces(words.title),
      mission: mission ? pieces(mission.title[language]) : null,
      facts: [
        field(words.delegate, delegate.name),
        field(words.company, delegate.company),
        ...(mission ? [field(words.dates, dayRange(mission.startsOn, mission.endsOn, language))] : []),
        field(
          words.covers,
          [
            ...(meetings === 0 ? [] : [words.meetingsOf(meetings, count(meetings))]),
            labelsIn[language].notes(notes),
            dayRange(days.at(0) ?? '', days.at(-1) ?? '', language),
          ].join(', '),
        ),
        ...(edition ? [field(words.edition, words.editionOf(count(edition.number), day(edition.issuedOn)))] : []),
      ],
      commitments: report.commitments.map(promise),
      open: report.open.map(promise),
      entries: entries.map((entry) => ({
        city: pieces(entry.city === '' ? words.noCity : entry.city),
        day: day(entry.day),
        company: pieces(entry.company),
        meeting: entry.meeting === null ? null : pieces(aboutMeeting(entry).join(' · ')),
        none: entry.note === null ? words.noNote : null,
      })),
      people: report.people.map(person),
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
