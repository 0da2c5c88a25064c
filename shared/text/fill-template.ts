import type { Meeting } from '../model/meeting.ts'

/** What a template can ask of the meeting it is used for. */
export interface Filling {
  readonly people: readonly string[]
  readonly company: string
  readonly city: string
  readonly date: string
}

/** Names are words here, never Markdown. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|#!&]/g, '\\$&')

/** A line with nothing but a mark, its end and the empty line after it; or a mark in a line. */
const MARKS = /^[ \t]*\{\{(people|company|city|date)\}\}[ \t]*$(\n?)(\n?)|\{\{(people|company|city|date)\}\}/gm

/** What a note without a meeting knows. */
export const nothingKnown: Filling = { people: [], company: '', city: '', date: '' }

/** @param cityName the city as a reader calls it */
export const fillingOf = ({ people, company, date }: Meeting, cityName: string): Filling => ({
  people,
  company,
  city: cityName,
  date,
})

/**
 * The text of a template with what is known in place of its marks. A line with nothing but a mark of
 * which nothing is known goes, with the empty line after it.
 */
export const fillTemplate = (body: string, { people, company, city, date }: Filling): string => {
  const texts: Readonly<Record<string, string>> = {
    people: people.map((name) => `- ${plain(name)}`).join('\n'),
    company: plain(company),
    city: plain(city),
    date: plain(date),
  }
  const inLine: Readonly<Record<string, string>> = { ...texts, people: people.map(plain).join(', ') }
  // One pass: what a mark is filled with is never looked at for marks.
  return body.replace(MARKS, (_, whole: string | undefined, end: string, blank: string, inside: string) => {
    if (whole === undefined) return inLine[inside] ?? ''
    const text = texts[whole] ?? ''
    return text === '' ? '' : `${text}${end}${blank}`
  })
}
