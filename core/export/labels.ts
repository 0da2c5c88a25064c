import type { Language } from '../../shared/model/primitives.ts'

/** The few words that are printed and were not written by the delegate. */
export interface Labels {
  readonly contents: string
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string
  /** With `{from}`, `{to}` and `{count}`. */
  readonly columns: string
  /** What a screen reader says for a task's box. */
  readonly taskOpen: string
  readonly taskDone: string
  readonly image: string
  readonly file: string
  readonly emptyNote: string
  readonly untitled: string
  readonly collection: string
  readonly notes: (count: number) => string
  readonly exported: (date: string) => string
  readonly changed: (date: string) => string
}

// A space before a colon does not break in French.
const nbsp = '\u00a0'

export const labelsIn: Record<Language, Labels> = {
  en: {
    contents: 'Contents',
    pageOf: 'Page {page} of {pages}',
    columns: 'Columns {from} to {to} of {count}',
    taskOpen: 'To do',
    taskDone: 'Done',
    image: 'Image:',
    file: 'File:',
    emptyNote: 'This note is empty.',
    untitled: 'Untitled note',
    collection: 'Notes',
    notes: (count) => (count === 1 ? '1 note' : `${count.toLocaleString('en-CA')} notes`),
    exported: (date) => `Exported ${date}`,
    changed: (date) => `changed ${date}`,
  },
  fr: {
    contents: 'Table des matières',
    pageOf: 'Page {page} de {pages}',
    columns: `Colonnes {from} à {to} de {count}`,
    taskOpen: 'À faire',
    taskDone: 'Fait',
    image: `Image${nbsp}:`,
    file: `Fichier${nbsp}:`,
    emptyNote: 'Cette note est vide.',
    untitled: 'Note sans titre',
    collection: 'Notes',
    notes: (count) => (count < 2 ? `${count}${nbsp}note` : `${count.toLocaleString('fr-CA')}${nbsp}notes`),
    exported: (date) => `Exporté le ${date}`,
    changed: (date) => `modifiée le ${date}`,
  },
}

const longDates = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' }),
}
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** A day written out, `17 février 2026`. */
export const longDate = (day: string, language: Language): string => longDates[language].format(midnight(day))

const months = {
  en: new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
}

/** A date as precise as it is known, `2026`, `février 2026` or `17 février 2026`. */
export const partialDate = (date: string, language: Language): string => {
  const parts = date.split('-').length
  if (parts === 1) return date
  return parts === 2 ? months[language].format(midnight(`${date}-01`)) : longDate(date, language)
}

/** Two days written out, `16–20 février 2026`; one day when they are the same. */
export const dayRange = (from: string, to: string, language: Language): string =>
  longDates[language].formatRange(midnight(from), midnight(to))
