import type { Language } from '../../../shared/model/primitives.ts'
import type { Term } from '../../../shared/model/reference.ts'

/** A term found in a text: where it begins and how long it stands there. */
export interface FoundTerm {
  readonly id: string
  readonly at: number
  readonly length: number
}

/** Finds every term in a text, in order; where two overlap, the longer one. */
export type TermFinder = (text: string) => FoundTerm[]

/** A name of fewer words is an ordinary word: “invoice” is not always a `factura`. */
const WORDS_OF_A_NAME = 2

const wordsOf = (text: string): number => text.split(/[\s\u00a0]+/).length

/**
 * How a term can stand in a text of one language: as it is written (`CFPOA / LCAPE` is two), and by
 * the name it has there, where that is not an everyday word. Remarks in brackets are left out.
 */
export const formsOf = ({ term, name }: Pick<Term, 'term' | 'name'>, language: Language): string[] => {
  const bare = (text: string): string => text.replace(/\s*\([^)]*\)/g, '').trim()
  const written = bare(term)
    .split(/\s*[/,]\s+/)
    .map((form) => form.trim())
  const called = bare(name[language])
  return [...new Set([...written, ...(wordsOf(called) >= WORDS_OF_A_NAME ? [called] : [])])].filter(
    (form) => form.length > 1,
  )
}

/** A form as it also stands at the beginning of a sentence, or within one; abbreviations have one way only. */
const spellings = (form: string): string[] => {
  const [first = '', second = ''] = form
  const isWord = second === second.toLowerCase() && second !== second.toUpperCase()
  return isWord
    ? [first.toLowerCase() + form.slice(first.length), first.toUpperCase() + form.slice(first.length)]
    : [form]
}

const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[ \u00a0]/g, '[ \\u00a0]')

/**
 * Makes a finder of terms in texts of one language: whole words only, with the case and the accents
 * they are written with, the longest first.
 */
export const createTermFinder = (terms: readonly Term[], language: Language): TermFinder => {
  const ids = new Map<string, string>()
  for (const term of terms) {
    for (const form of formsOf(term, language).flatMap(spellings)) if (!ids.has(form)) ids.set(form, term.id)
  }
  if (ids.size === 0) return () => []
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length)
  // A hyphen makes one word of two: what NOM-051 names is not what NOM names.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_-])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{M}\\p{N}_-])`,
    'gu',
  )
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const id = ids.get(match[0].replaceAll('\u00a0', ' ')) ?? ids.get(match[0])
      return id === undefined ? [] : [{ id, at: match.index, length: match[0].length }]
    })
}
