import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BriefingFile, readBriefingFile } from './briefing-file.ts'
import { lintBriefing } from './lint-briefing.ts'
import { lintParity } from './lint-parity.ts'
import type { Origin, Problems } from './origin.ts'

/** Fields that are written in each language; all others are equal in both files. */
const TRANSLATED = new Set(['title', 'lede', 'hint'])

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory).filter((name) => name.endsWith('.md') && !name.startsWith('.'))
  } catch {
    return []
  }
}

const lintFront = (english: BriefingFile, french: BriefingFile, id: string, problems: Problems): void => {
  if (english.front.id !== id)
    problems.add(english.file, english.lineOfKey('id'), `the id must be “${id}”, as the file is called`)
  for (const key of new Set([...Object.keys(english.front), ...Object.keys(french.front)])) {
    if (TRANSLATED.has(key)) continue
    const [en, fr] = [JSON.stringify(english.front[key]), JSON.stringify(french.front[key])]
    if (en !== fr)
      problems.add(
        french.file,
        french.lineOfKey(key),
        `${key} is ${fr ?? 'missing'} where the English has ${en ?? 'nothing'}`,
      )
  }
}

const joinLanguages = (english: BriefingFile, french: BriefingFile): unknown => {
  const translated = Object.fromEntries(
    [...TRANSLATED].map((key) => [key, { en: english.front[key], fr: french.front[key] }]),
  )
  return { ...english.front, ...translated, body: { en: english.body, fr: french.body } }
}

const originOf = (english: BriefingFile, french: BriefingFile): Origin => {
  const fileOf = (path: readonly (string | number)[]): BriefingFile => (path.includes('fr') ? french : english)
  return {
    file: english.file,
    lineOf: (path) => fileOf(path).lineOfKey(String(path[0] ?? '')),
    lineAt: (path, offset) => fileOf(path).lineOfBody(offset),
  }
}

/** A briefing joined from its two files; `fileOf` tells which of them a field stands in. */
export interface BriefingEntry {
  readonly value: unknown
  readonly origin: Origin
  fileOf(path: readonly (string | number)[]): string
}

/** Reads and checks all briefings of a content folder; `null` stands for one that could not be read. */
export const readBriefings = (directory: string, problems: Problems): (BriefingEntry | null)[] => {
  const names = namesIn(directory)
  const ids = new Set<string>()
  for (const name of names) {
    const id = /^(.+)\.(?:en|fr)\.md$/.exec(name)?.[1]
    if (id === undefined) problems.add(join(directory, name), 1, 'must be called <id>.en.md or <id>.fr.md')
    else ids.add(id)
  }
  return [...ids].sort().flatMap((id) => {
    const read = (language: 'en' | 'fr'): BriefingFile | null => {
      const name = `${id}.${language}.md`
      if (names.includes(name)) return readBriefingFile(join(directory, name), language, problems)
      const other = language === 'en' ? 'fr' : 'en'
      problems.add(
        join(directory, `${id}.${other}.md`),
        1,
        `the ${language === 'en' ? 'English' : 'French'} translation ${name} is missing`,
      )
      return null
    }
    const [english, french] = [read('en'), read('fr')]
    for (const briefing of [english, french]) if (briefing) lintBriefing(briefing, problems)
    if (!english || !french) return [null]
    lintFront(english, french, id, problems)
    lintParity(english, french, problems)
    return [
      {
        value: joinLanguages(english, french),
        origin: originOf(english, french),
        fileOf: (path) => (path.includes('fr') ? french.file : english.file),
      },
    ]
  })
}
