import { stringify } from 'yaml'
import type { Contact } from '../../shared/model/contact.ts'
import type { Language } from '../../shared/model/primitives.ts'

/** Beside the notes' files, whose names begin with a day. */
export const peopleFileName = 'people.md'

const titles: Record<Language, string> = { en: 'People', fr: 'Contacts' }

/**
 * The people met as one Markdown file: a heading, and a list of facts as YAML between fences, so that
 * neither a name nor what is remembered of somebody can pass for Markdown. Every text is quoted.
 */
export const peopleMarkdown = (people: readonly Contact[], language: Language): string => {
  const facts = people.map(({ name, company, role, phones, mails, city, note }) => ({
    name,
    ...(company === '' ? {} : { company }),
    ...(role === '' ? {} : { role }),
    ...(phones.length === 0 ? {} : { phones }),
    ...(mails.length === 0 ? {} : { mails }),
    ...(city === '' ? {} : { city }),
    ...(note === '' ? {} : { note }),
  }))
  const yaml = stringify(facts, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    // A text of several lines stays on one: no line of it can close the fence.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  })
  return `# ${titles[language]}\n\n~~~yaml\n${yaml}~~~\n`
}
