import { zipSync } from 'fflate'
import { stringify } from 'yaml'
import type { Contact } from '../../shared/model/contact.ts'
import type { Note } from '../../shared/model/note.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { attachmentsIn, withAttachments } from '../../shared/text/attachment-address.ts'
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

/** An attached file as it leaves with the notes that name it. */
export interface LeavingFile {
  /** Safe on every system; the same name may come twice. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Instant. */
  readonly addedAt: string
}

const FOLDER = 'attachments/'

/** An address in a Markdown link: brackets would end it. */
const linkTo = (name: string): string =>
  encodeURIComponent(name).replace(/[()!'*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The names of attached files in their folder, none twice on any system. */
const distinctNames = (files: ReadonlyMap<string, LeavingFile>): Map<string, string> => {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const [id, { name }] of files) {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? []
    let own = name
    for (let count = 2; taken.has(own.toLowerCase()); count += 1) own = `${stem} (${count})${ending}`
    taken.add(own.toLowerCase())
    names.set(id, own)
  }
  return names
}

/** The attached files that notes name, each once. */
export const attachedTo = (notes: readonly Note[]): string[] => [
  ...new Set(notes.flatMap(({ body }) => attachmentsIn(body))),
]

/**
 * The notes as a .zip with a file for each; the people met, where there are any, in one more; and the files
 * that the notes name in a folder beside them, to which their links lead.
 * @param files by the id that notes name; a link to any other stays as it is
 */
export const markdownZip = (
  notes: readonly Note[],
  people: readonly Contact[],
  language: Language,
  zone: string,
  files: ReadonlyMap<string, LeavingFile> = new Map(),
): Uint8Array => {
  const names = markdownNames(notes, language, zone)
  const fileNames = distinctNames(files)
  const addressOf = (id: string): string | null => {
    const name = fileNames.get(id)
    return name === undefined ? null : `${FOLDER}${linkTo(name)}`
  }
  const latest = people
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  return zipSync(
    Object.fromEntries([
      ...notes.map((note, i) => {
        const text = markdownOf({ ...note, body: withAttachments(note.body, addressOf) })
        return [names[i] ?? '', [utf8.encode(text), { mtime: mtimeOf(note.updatedAt) }] as const]
      }),
      // No note has this name: theirs begin with a day.
      ...(latest === undefined
        ? []
        : [[peopleFileName, [utf8.encode(peopleMarkdown(people, language)), { mtime: mtimeOf(latest) }]] as const]),
      // Pictures and PDFs are packed already.
      ...[...files].map(
        ([id, { bytes, addedAt }]) =>
          [`${FOLDER}${fileNames.get(id)}`, [bytes, { mtime: mtimeOf(addedAt), level: 0 }]] as const,
      ),
    ]) as Parameters<typeof zipSync>[0],
  )
}
