import { zipSync } from 'fflate'
import { stringify } from 'yaml'
import type { Contact } from '../../shared/model/contact.ts'
import type { Note } from '../../shared/model/note.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { safeFileName } from '../../shared/text/file-name.ts'
import { dayIn } from './document.ts'
import { labelsIn } from './labels.ts'
import { peopleFileName, peopleMarkdown } from './people-markdown.ts'

const utf8 = new TextEncoder()

/**
 * A note as Markdown: its facts as YAML front matter between two lines of three dashes, an empty
 * line, and its body byte for byte. Every text of the front matter is quoted, so that no reader
 * takes a title for a number or a date.
 */
export const markdownOf = ({ title, createdAt, updatedAt, company, city, tags, pinned, body }: Note): string => {
  const facts = {
    title,
    created: createdAt,
    updated: updatedAt,
    ...(company === '' ? {} : { company }),
    ...(city === '' ? {} : { city }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(pinned ? { pinned } : {}),
  }
  const front = stringify(facts, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
  return `---\n${front}---\n\n${body}`
}

/** The names of the notes' files in their order: the day and the title, none twice on any system. */
export const markdownNames = (notes: readonly Note[], language: Language, zone: string): string[] => {
  const taken = new Set<string>()
  return notes.map(({ title, createdAt }) => {
    const day = dayIn(zone, createdAt)
    const called = title.trim() === '' ? labelsIn[language].untitled : title
    const stem = safeFileName(`${day} ${called}`, day, 'md').slice(0, -'.md'.length)
    let name = `${stem}.md`
    // Windows and macOS take capitals and small letters for the same.
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem} (${count}).md`
    taken.add(name.toLowerCase())
    return name
  })
}

// A .zip knows no year before 1980 and none after 2107.
const [FIRST, LAST] = [Date.UTC(1980, 0, 2), Date.UTC(2107, 11, 30)]

const mtimeOf = (updatedAt: string): number => Math.min(Math.max(Date.parse(updatedAt), FIRST), LAST)

/** The notes as a .zip with a file for each, and the people met, where there are any, in one more. */
export const markdownZip = (
  notes: readonly Note[],
  people: readonly Contact[],
  language: Language,
  zone: string,
): Uint8Array => {
  const names = markdownNames(notes, language, zone)
  const files = notes.map((note, i) => [
    names[i] ?? '',
    [utf8.encode(markdownOf(note)), { mtime: mtimeOf(note.updatedAt) }] as const,
  ])
  const latest = people
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  // No note has this name: theirs begin with a day.
  if (latest !== undefined)
    files.push([peopleFileName, [utf8.encode(peopleMarkdown(people, language)), { mtime: mtimeOf(latest) }] as const])
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0])
}
